// Names that nobody knows.

// @
pub async fn value() -> io::Result<u64> {
    step().await;
    let a = unknown;
    Ok(a)
}

// @
pub async fn typo() -> io::Result<u64> {
    let counter = step().await;
    Ok(countr)
}

// @
pub async fn function() -> io::Result<u64> {
    loop {
        unknown().await;
    }
}

// @
pub async fn argument() -> io::Result<String> {
    fetch(unknown).await
}

// @
pub async fn ty() -> io::Result<u64> {
    let a: Rwo = Row::new();
    Ok(step().await)
}

// @
pub async fn parameter(n: Rwo) -> io::Result<u64> {
    Ok(step().await)
}

// @
pub async fn within(n: Option<Rwo>, m: &mut Vec<Rwo>) -> io::Result<u64> {
    Ok(step().await)
}

// @
pub async fn result() -> io::Result<Rwo> {
    Ok(step().await)
}

// @
pub async fn path() -> io::Result<u64> {
    std::thread::slep(waits());
    Ok(step().await)
}

// @
pub async fn makro() -> io::Result<u64> {
    printn!("{}", step().await);
    Ok(1)
}

// @
pub async fn in_makro() -> io::Result<u64> {
    println!("{} {unknown}", step().await);
    Ok(1)
}

// @
pub async fn in_select() -> io::Result<u64> {
    tokio::select! {
        n = step() => { unknown(n); }
        _ = unknown() => {}
    }
    Ok(1)
}

// @
pub async fn dropped() -> io::Result<u64> {
    let _ = unknown.lock().await;
    Ok(1)
}

// @
pub async fn locked() -> io::Result<u64> {
    let guard = unknown.lock().unwrap();
    Ok(step().await)
}

// @
pub async fn generic<T: Shown>(n: T) -> io::Result<u64> {
    Ok(step().await)
}

// @
pub async fn this() -> io::Result<u64> {
    step().await;
    Ok(self.count)
}

// @
pub async fn import() -> io::Result<u64> {
    use std::collections::HashMapp;
    Ok(step().await)
}

// @impl
impl Service {
    // @
    pub async fn member(&self) -> io::Result<u64> {
        step().await;
        Ok(count)
    }

    // @
    pub async fn associated(&self) -> io::Result<u64> {
        Self::nope().await
    }
}
