// Values that are gone, lent or not allowed to change.

// @
pub async fn moved() -> io::Result<()> {
    let row = Row::new();
    drop(row);
    row.save().await?;
    Ok(())
}

// @
pub async fn moved_in_a_loop() -> io::Result<()> {
    let row = Row::new();
    for _ in 0..2 {
        step().await;
        drop(row);
    }
    Ok(())
}

// @
pub async fn moved_into_a_task() -> io::Result<()> {
    let row = Row::new();
    let task = tokio::spawn(async move { row.id });
    row.show();
    task.await.unwrap();
    Ok(())
}

// @
pub async fn moved_in_select() -> io::Result<()> {
    let row = Row::new();
    tokio::select! {
        _ = step() => { drop(row); }
        _ = fetch(1) => {}
    }
    row.show();
    Ok(())
}

// @
pub async fn moved_guard() -> io::Result<()> {
    let lock = Mutex::new(1);
    let guard = lock.lock().unwrap();
    drop(guard);
    let a = *guard;
    Ok(())
}

// @
pub async fn moved_parameter(row: Row) -> io::Result<u64> {
    drop(row);
    step().await;
    Ok(row.id)
}

// @
pub async fn moved_out(row: &Row) -> io::Result<String> {
    step().await;
    Ok(row.name)
}

// @
pub async fn awaited_twice() -> io::Result<()> {
    let future = step();
    future.await;
    future.await;
    Ok(())
}

// @
pub async fn lent_twice(rows: &mut Vec<u64>) -> io::Result<u64> {
    let a = &mut *rows;
    let b = &mut *rows;
    a.push(step().await);
    b.push(1);
    Ok(1)
}

// @
pub async fn lent_across() -> io::Result<()> {
    let mut rows = vec![1];
    let first = &rows[0];
    step().await;
    rows.push(1);
    fetch(*first).await?;
    Ok(())
}

// @
pub async fn not_mut() -> io::Result<()> {
    let rows = vec![1];
    rows.push(step().await);
    Ok(())
}

// @
pub async fn not_mut_receiver() -> io::Result<()> {
    let (tx, rx) = mpsc::channel::<u64>(1);
    rx.recv().await;
    drop(tx);
    Ok(())
}

// @
pub async fn not_mut_parameter(row: Row, n: u64) -> io::Result<u64> {
    n = step().await;
    row.rename(String::new());
    Ok(n)
}

// @
pub async fn not_set(n: u64) -> io::Result<()> {
    let a: u64;
    if step().await > n {
        a = 1;
    }
    fetch(a).await?;
    Ok(())
}

// @
pub async fn dangling() -> io::Result<()> {
    let lock = tokio::sync::Mutex::new(Row::new());
    let text = lock.lock().await.show();
    println!("{text}");
    Ok(())
}

// @
pub async fn not_static() -> io::Result<()> {
    let row = Row::new();
    let task = tokio::spawn(async { row.id });
    task.await.unwrap();
    Ok(())
}

// @
pub async fn not_send() -> io::Result<()> {
    let shared = shared();
    let task = tokio::spawn(async move {
        step().await;
        drop(shared);
    });
    task.await.unwrap();
    Ok(())
}

// @
pub async fn returned_local(n: u64) -> io::Result<&'static str> {
    let text = fetch(n).await?;
    Ok(text.as_str())
}

// @
pub async fn returned_other<'a, 'b>(one: &'a str, other: &'b str) -> io::Result<&'a str> {
    step().await;
    drop(one);
    Ok(other)
}

// @ or
pub async fn not_all(kind: Kind) -> u64 {
    match kind {
        Kind::A => step().await,
        Kind::B(_) => 1,
    }
}

// @
pub async fn not_always() -> io::Result<()> {
    let Some(a) = Some(step().await);
    match fetch(a).await {
        Ok(_) => {}
    }
    Ok(())
}

// @impl
impl Service {
    // @
    pub async fn counted(&self) -> io::Result<u64> {
        self.count += step().await;
        Ok(1)
    }

    // @
    pub async fn received(&self) -> io::Result<Option<u64>> {
        Ok(self.rx.recv().await)
    }

    // @
    pub async fn given_away(&mut self) -> io::Result<Vec<Row>> {
        step().await;
        Ok(self.rows)
    }

    // @
    pub async fn conflict(&mut self) -> io::Result<u64> {
        let first = &self.rows[0];
        self.rows.clear();
        first.save().await
    }

    // @
    pub async fn spent(self) -> io::Result<u64> {
        drop(self);
        Ok(self.count + step().await)
    }

    // @
    pub async fn returned(&self, text: &str) -> io::Result<&str> {
        step().await;
        Ok(text)
    }
}
