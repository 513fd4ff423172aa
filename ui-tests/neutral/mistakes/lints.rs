// What the compiler only warns of.

// @
pub async fn unused_variables(parameter: u64, mut changed: u64, (left, right): (u64, u64)) -> io::Result<()> {
    let plain = 1;
    let got = step().await;
    let (one, two) = (step().await, left);
    if let Some(some) = Some(step().await) {}
    for index in 0..step().await {}
    let call = |argument: u64| 1;
    call(1);
    match kind() {
        Kind::A => {}
        Kind::B(n) => {}
        Kind::C { n } => {}
    }
    Ok(())
}

// @
pub async fn unused_in_select() -> io::Result<()> {
    tokio::select! {
        got = step() => {}
        _ = fetch(1) => { let inner = 1; }
    }
    Ok(())
}

// @
pub async fn unused_mut(mut n: u64) -> io::Result<u64> {
    let mut got = step().await;
    let lock = Mutex::new(1);
    let mut guard = lock.lock().unwrap();
    Ok(n + got + *guard)
}

// @
pub async fn unused_assignments() -> io::Result<u64> {
    let mut a = step().await;
    a = step().await;
    let mut b = a;
    b = 3;
    Ok(a)
}

// @
pub async fn unused_must_use() -> io::Result<()> {
    "1".parse::<u8>();
    fetch(1).await;
    sum(1, 2);
    step().await == 1;
    1 + 2;
    let lock = Mutex::new(1);
    let mut rows = vec![1];
    rows.iter().map(|n| n + 1);
    rows.push(2);
    drop(lock);
    Ok(())
}

// @
pub async fn unused_items() -> io::Result<()> {
    use std::collections::{BTreeMap, BTreeSet};
    fn helper() {}
    const N: u8 = 1;
    struct Local { used: u8, unused: u8 }
    let set: BTreeSet<u64> = BTreeSet::new();
    let local = Local { used: 1, unused: 2 };
    fetch(set.len() as u64 + u64::from(local.used)).await?;
    Ok(())
}

// @
pub async fn unused_delimiters() -> io::Result<u64> {
    let a = (step().await);
    if (a > 1) {}
    let b = { 1 };
    Ok(sum((a), b))
}

// @
pub async fn unreachable(n: u64) -> io::Result<u64> {
    if n > 3 {
        loop {
            step().await;
            break;
            step().await;
        }
    }
    return Ok(n);
    step().await;
    Ok(1)
}

// @
pub async fn unreachable_patterns() -> io::Result<()> {
    match step().await {
        _ => {}
        1 => {}
    }
    while let n = step().await {
        fetch(n).await?;
        break;
    }
    Ok(())
}

// @
pub async fn names(BadName: u64) -> io::Result<u64> {
    let Other = step().await;
    'outer: loop {
        break;
    }
    Ok(BadName + Other)
}

// @
pub async fn BadFunction() -> io::Result<u64> {
    #[deprecated]
    fn old() {}
    old();
    Ok(step().await)
}

// @
pub async fn expected() -> io::Result<()> {
    #[expect(unused_variables)]
    let a = step().await;
    #[expect(unused_variables)]
    let b = step().await;
    fetch(b).await?;
    Ok(())
}

// @
pub async fn useless() -> io::Result<()> {
    drop(1u8);
    let row = &Row::new();
    drop(&row);
    row.clone();
    if step().await >= 0 {}
    for a in Some(step().await) {
        fetch(a).await?;
    }
    Ok(())
}

// @ or
pub async fn in_a_block(n: u64) {
    let task = async {
        let inner = step().await;
        fetch(n).await;
    };
    task.await;
}

// @impl
impl Service {
    // @
    pub async fn ignored(&mut self, n: u64) -> io::Result<u64> {
        let message = self.rx.recv().await;
        self.tx.send(1).await;
        Ok(1)
    }

    // @
    pub async fn not_changed(mut self) -> io::Result<u64> {
        Ok(step().await + self.count)
    }

    // @
    pub async fn selected(&mut self) -> io::Result<u64> {
        tokio::select! {
            message = self.rx.recv() => {}
            _ = step() => {}
        }
        Ok(1)
    }
}
