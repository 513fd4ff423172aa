//! One attribute on a module looks into everything inside it.
#[async_hygiene::hygiene]
mod billing {
    use std::sync::Mutex;

    pub struct Invoices {
        pub open: Mutex<Vec<u64>>,
    }

    pub mod dunning {
        pub async fn remind(invoice: u64) -> u64 {
            invoice
        }

        pub async fn remind_first(invoices: &super::Invoices) -> u64 {
            let open = invoices.open.lock().unwrap();
            remind(open.first().copied().unwrap_or(0)).await
        }
    }
}

fn main() {}
