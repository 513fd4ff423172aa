//! `&mut` lent, lent again and moved, in straight lines and in loops.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn push(list: &mut Vec<u32>, number: u32) -> &mut u32 {
    list.push(number);
    list.last_mut().unwrap()
}

async fn bump(number: &mut u32) {
    *number += 1;
}

#[hygiene]
async fn fill(list: &mut Vec<u32>) -> u32 {
    let mut again = &mut *list;
    for number in 0..3 {
        let last = push(again, number).await;
        bump(last).await;
        bump(&mut *last).await;
    }
    again = list;
    let first = &mut again[0];
    bump(first).await;
    let (head, tail) = again.split_first_mut().unwrap();
    bump(head).await;
    for number in tail.iter_mut() {
        bump(number).await;
    }
    let sum: u32 = again.iter().sum();
    bump(&mut again[1]).await;
    sum
}

struct Node {
    next: Option<Box<Node>>,
    value: u32,
}

#[hygiene]
async fn append(mut at: &mut Node, value: u32) {
    while at.next.is_some() {
        at = at.next.as_mut().unwrap();
        bump(&mut at.value).await;
    }
    at.next = Some(Box::new(Node { next: None, value }));
}

fn main() {}
