// What somebody is typing: braces are balanced, and something is missing. The compiler goes on behind each of these.

// @
pub async fn half_1(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let x = ;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_2(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let x: = 1;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_3(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let = 1;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_4(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let x
}

// @
pub async fn half_5(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let mut ;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_6(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    row.
}

// @
pub async fn half_7(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    row.;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_8(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    row.na
}

// @
pub async fn half_9(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    row.save().
}

// @
pub async fn half_10(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    row.save().;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_11(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    row.save().await.
}

// @
pub async fn half_12(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    row.save().await
}

// @
pub async fn half_13(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    row.save().awai
}

// @
pub async fn half_14(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    .await;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_15(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let n = .await;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_16(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    println!("{}", row.);
    row.save().await?;
    Ok(())
}

// @
pub async fn half_17(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    println!("{}", );
    row.save().await?;
    Ok(())
}

// @
pub async fn half_18(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    println!("{} {}", row.id, row.);
    row.save().await?;
    Ok(())
}

// @
pub async fn half_19(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    println!("{}", row.save().);
    row.save().await?;
    Ok(())
}

// @
pub async fn half_20(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    println!("{row.}");
    row.save().await?;
    Ok(())
}

// @
pub async fn half_21(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    println!("{}", row);
    row.save().await?;
    Ok(())
}

// @
pub async fn half_22(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    println!("{");
    row.save().await?;
    Ok(())
}

// @
pub async fn half_23(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    format!("{}", row.name.)
}

// @
pub async fn half_24(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    assert!(row.);
    row.save().await?;
    Ok(())
}

// @
pub async fn half_25(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    vec![row.]
}

// @
pub async fn half_26(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    vec![1, 2, row.name.]
}

// @
pub async fn half_27(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    if { }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_28(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    if row. { }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_29(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    if let Some(x) = { }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_30(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    if row.id == { step().await; }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_31(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    while { step().await; }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_32(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    while let = step().await { }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_33(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    for x in { step().await; }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_34(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    for in row.tags { }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_35(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    match { }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_36(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    match row. { }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_37(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    match row.id { 1 => }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_38(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    match row.id { 1 => , _ => {} }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_39(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    match row.id { 1 => step(). , _ => {} }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_40(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    match x { }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_41(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    tokio::
}

// @
pub async fn half_42(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    tokio::;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_43(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    std::io::
}

// @
pub async fn half_44(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let t = tokio::time::;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_45(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let t: std::sync:: = 1;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_46(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    step(.await);
    row.save().await?;
    Ok(())
}

// @
pub async fn half_47(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    step().await step().await
}

// @
pub async fn half_48(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let a = step().await let b = 1;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_49(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let a = step().await
}

// @
pub async fn half_50(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let b = row.id +;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_51(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let b = row.id + ;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_52(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let b = !;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_53(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let b = &;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_54(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let c = |x| ;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_55(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let c = async { row. };
    row.save().await?;
    Ok(())
}

// @
pub async fn half_56(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let c = async move { step(). }.await;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_57(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let c = async { .await };
    row.save().await?;
    Ok(())
}

// @
pub async fn half_58(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    tokio::select! { x = row.save() => { row. } }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_59(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    tokio::select! { x = step() => { row. }, _ = step() => {} }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_60(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    tokio::select! { _ = step(). => {} }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_61(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    tokio::join!(step(), );
    row.save().await?;
    Ok(())
}

// @
pub async fn half_62(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    tokio::join!(step(), row.);
    row.save().await?;
    Ok(())
}

// @
pub async fn half_63(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    tokio::join!(step(), step().);
    row.save().await?;
    Ok(())
}

// @
pub async fn half_64(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let _ = tokio::spawn(async { row. });
    row.save().await?;
    Ok(())
}

// @
pub async fn half_65(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    tokio::spawn(async move { step(). });
    row.save().await?;
    Ok(())
}

// @
pub async fn half_66(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    return row.;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_67(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    return Err(;);
    row.save().await?;
    Ok(())
}

// @
pub async fn half_68(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    break row.
}

// @
pub async fn half_69(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let Some(x) = row.tags.pop() else { return };
    row.save().await?;
    Ok(())
}

// @
pub async fn half_70(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let Some(x) = else { return Ok(()) };
    row.save().await?;
    Ok(())
}

// @
pub async fn half_71(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let r = Row { id: , name: 1 };
    row.save().await?;
    Ok(())
}

// @
pub async fn half_72(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let r = Row { id };
    row.save().await?;
    Ok(())
}

// @
pub async fn half_73(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let r = Row { id: 1, .. };
    row.save().await?;
    Ok(())
}

// @
pub async fn half_74(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    row.tags[];
    row.save().await?;
    Ok(())
}

// @
pub async fn half_75(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let x = row.tags.iter().map(|t| t.).count();
    row.save().await?;
    Ok(())
}

// @
pub async fn half_76(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let x = row.tags.iter().map(|t| { t. }).count();
    row.save().await?;
    Ok(())
}

// @
pub async fn half_77(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let x = std::fs::read_to_string("").;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_78(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let g = state.lock().; step().await;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_79(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let g = state.lock().unwrap() step().await;
    row.save().await?;
    Ok(())
}

// @
pub async fn half_80(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    fn inner() -> { }
    row.save().await?;
    Ok(())
}

// @
pub async fn half_81(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    let x: Vec< = vec![];
    row.save().await?;
    Ok(())
}

// @
pub async fn half_82(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    step().await? ;?
}

// @
pub async fn half_83(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    row.save().await?.
}

// @
pub async fn half_84(row: &mut Row, state: &Mutex<u64>) -> io::Result<()> {
    step().await;
    #[allow(unused)]
}
