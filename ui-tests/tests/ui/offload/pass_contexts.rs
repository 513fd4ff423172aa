//! In loops, async blocks, async closures and macros; with names that the expansion uses itself.

use async_hygiene::hygiene;

fn add(a: u32, b: u32) -> u32 {
    a + b
}

#[hygiene]
async fn contexts() -> u32 {
    let mut sum = 0;
    for n in 0..3 {
        #[offload]
        let m = add(n, sum);
        if m > 100 {
            break;
        }
        sum = m;
    }
    let block = async move {
        #[offload]
        add(sum, 1)
    };
    let closure = async |n: u32| {
        #[offload]
        let n = add(n, 1);
        n
    };
    let (a, b) = tokio::join!(block, async {
        #[offload]
        let n = add(closure(1).await, 1);
        n
    });
    let c = tokio::select! {
        n = async { a + b } => {
            #[offload]
            add(n, 1)
        }
    };
    let text = format!("{}", {
        #[offload]
        let n = add(c, 1);
        n
    });
    text.parse().unwrap()
}

#[hygiene]
async fn names() -> u32 {
    let (argument_0, receiver, value, own) = (1, 2, 3, 4);
    #[offload]
    let a = add(argument_0 + 0, receiver);
    let function = add;
    #[offload]
    let b = function(value, value);
    #[offload]
    let c = { add(own, receiver) };
    #[offload]
    let d = receiver.max(argument_0);
    let r#type = 5;
    #[offload]
    let e = add(r#type, { r#type });
    a + b + c + d + e
}

#[hygiene]
fn sync() -> impl std::future::Future<Output = u32> {
    async {
        #[offload]
        let n = add(1, 2);
        n
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(contexts().await, 9);
    assert_eq!(names().await, 3 + 6 + 6 + 2 + 10);
    assert_eq!(sync().await, 3);
}
