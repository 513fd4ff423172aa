use async_hygiene::hygiene;

#[hygiene]
async fn table(rows: &[u32]) {
    let _guard = std::io::stdout().lock();
    for row in rows {
        println!("{row}");
    }
}

fn main() {}
