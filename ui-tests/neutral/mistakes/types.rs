// Types that do not fit.

// @
pub async fn awaited() -> io::Result<()> {
    let a: u32 = step().await;
    Ok(())
}

// @
pub async fn argument() -> io::Result<()> {
    fetch("x").await?;
    Row::new().rename(7);
    Ok(())
}

// @
pub async fn field() -> io::Result<()> {
    let row = load("a").await.unwrap();
    let a = row.nome;
    Ok(())
}

// @
pub async fn method() -> io::Result<()> {
    fetch(1).await?.no_such();
    let lock = Mutex::new(vec![1]);
    let held = lock.lock().unwrap();
    held.pushy(1);
    Ok(())
}

// @
pub async fn bound() -> io::Result<()> {
    need_display(load("a").await);
    Ok(())
}

// @
pub async fn arguments() -> io::Result<()> {
    sum(1);
    sum(1, 2, 3);
    fetch().await?;
    Ok(())
}

// @
pub async fn no_await() -> io::Result<()> {
    let text: io::Result<String> = fetch(1);
    fetch(1).unwrap();
    Ok(())
}

// @
pub async fn no_await_before_question() -> io::Result<()> {
    let text = fetch(1)?;
    Ok(())
}

// @
pub async fn no_future() -> io::Result<()> {
    let a = sum(1, 2).await;
    let b = "x".to_string().await;
    let c = step.await;
    Ok(())
}

// @
pub async fn no_future_inside() -> io::Result<()> {
    let a = tokio::time::timeout(waits(), 7).await;
    Ok(())
}

// @
pub async fn in_a_closure() -> io::Result<()> {
    let call = || step().await;
    let add = |a: u64, b: u64| a + b;
    add(1);
    Ok(())
}

// @
pub async fn in_a_block() -> io::Result<()> {
    let task = async {
        let a: u8 = step().await;
        a
    };
    task.await;
    Ok(())
}

// @
pub async fn in_a_loop() -> io::Result<()> {
    for n in step().await {}
    while step().await {}
    Ok(())
}

// @
pub async fn in_select() -> io::Result<()> {
    let a: u8 = tokio::select! {
        n = step() => n,
        row = load("x") => { row.unwrap().nome; 3 }
    };
    Ok(())
}

// @
pub async fn arms() -> io::Result<()> {
    let a = match kind() { Kind::A => step().await, Kind::B(n) => n, Kind::C { n } => n };
    let b = if a > 1 { step().await } else { "b" };
    Ok(())
}

// @
pub async fn operators() -> io::Result<()> {
    let a = step().await + 1u32;
    let b = step().await == "x";
    let c = !fetch(1).await;
    Ok(())
}

// @
pub async fn never_inferred() -> io::Result<()> {
    let a = Vec::new();
    step().await;
    Ok(())
}

// @
pub async fn never_inferred_either() -> io::Result<()> {
    let _ = "1".parse();
    step().await;
    Ok(())
}

// @
pub async fn wrong_question() -> io::Result<u64> {
    let row = load("x").await?;
    Ok(row.id)
}

// @
pub async fn question_on_option(n: u64) -> io::Result<u64> {
    step().await;
    let a = Some(n)?;
    Ok(a)
}

// @
pub async fn wrong_return(n: u64) -> io::Result<u64> {
    if step().await > n {
        return Ok("x");
    }
    "text"
}

// @
pub async fn no_return(n: u64) -> io::Result<u64> {
    if n > 1 {
        return Ok(step().await);
    }
}

// @
pub async fn semicolon(n: u64) -> io::Result<u64> {
    Ok(n + step().await);
}

// @ or
pub async fn not_a_result(n: u64) -> u64 {
    step().await;
    "x"
}

// @ or
pub async fn question_without_result(n: u64) -> u64 {
    fetch(n).await?;
    1
}

// @ or
pub async fn nothing_to_return() {
    step().await;
    5
}

// @
pub async fn generic<T>(value: T) -> io::Result<String> {
    step().await;
    Ok(value.to_string())
}

// @
pub async fn blocking() -> io::Result<()> {
    std::thread::sleep(5);
    let a: u32 = std::fs::read_to_string("x");
    Ok(())
}

// @
pub async fn arrived() -> io::Result<()> {
    let (tx, rx) = mpsc::channel(1);
    tx.send(1u8).await.unwrap();
    tx.send("x").await.unwrap();
    Ok(())
}

// @impl
impl Service {
    // @
    pub async fn own_field(&self) -> io::Result<u64> {
        step().await;
        Ok(self.nope)
    }

    // @
    pub async fn own_method(&mut self) -> io::Result<u64> {
        self.nope(step().await).await
    }

    // @
    pub async fn sent(&mut self) -> io::Result<u64> {
        self.tx.send("x").await.unwrap();
        Ok(1)
    }

    // @
    pub async fn pushed(&self) -> io::Result<u64> {
        let mut state = self.state.lock().unwrap();
        state.push("x");
        Ok(1)
    }

    // @
    pub async fn selected(&mut self) -> io::Result<u64> {
        tokio::select! {
            message = self.rx.recv() => { let text: String = message; }
            _ = self.nope() => {}
        }
        Ok(1)
    }

    // @
    pub async fn tail(&self) -> io::Result<u64> {
        step().await;
        self.count
    }
}
