//! What the errors of the cases that fail say to write.
use std::fs;
use std::pin::pin;

use async_hygiene::{hygiene, uncancelled};
use guardrails::{Alarm, Alarms, Archive, Link, Rack, alarms};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc;

#[hygiene(strict)]
async fn measure(rack: &Rack, link: &mut Link<DuplexStream>) -> std::io::Result<f64> {
    let mut rack = rack.lock();
    rack.connect(3);
    drop(rack);
    link.measure(3).await
}

#[hygiene(strict)]
async fn control(mut link: Link<DuplexStream>, mut commands: mpsc::Receiver<String>, mut alarms: Alarms) -> usize {
    let mut seen = 0;
    while let Some(command) = commands.recv().await {
        let mut sending = pin!(link.send(command));
        loop {
            tokio::select! {
                biased;
                Some(_) = alarms.recv() => seen += 1,
                sent = &mut sending => {
                    sent.expect("the instrument is there");
                    break;
                }
            }
        }
    }
    seen
}

#[hygiene(strict)]
async fn report(archive: Archive) -> std::io::Result<usize> {
    let high = async_hygiene::offload(move || archive.query(9.5)).await?;
    Ok(high.len())
}

#[hygiene(strict)]
async fn reset(mut link: Link<DuplexStream>) -> std::io::Result<Link<DuplexStream>> {
    uncancelled(async move {
        link.send("RESET".to_owned()).await?;
        Ok(link)
    })
    .await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (near, mut far) = tokio::io::duplex(64);
    let mut link = Link::new(near);
    far.write_all(b"4.5\n").await.unwrap();
    assert_eq!(measure(&Rack::new(), &mut link).await.unwrap(), 4.5);
    let link = reset(link).await.unwrap();

    let (bell, alarms) = alarms(4);
    assert!(bell.ring(Alarm { channel: 3, reading: 10.0 }));
    let (sender, commands) = mpsc::channel(4);
    sender.send("OFF".to_owned()).await.unwrap();
    drop(sender);
    assert_eq!(control(link, commands, alarms).await, 1);

    let mut received = String::new();
    far.read_to_string(&mut received).await.unwrap();
    assert_eq!(received, "MEASURE 3\nRESET\nOFF\n");

    let path = std::env::temp_dir().join(format!("guardrails-pass-{}", std::process::id()));
    let mut archive = Archive::open(&path).unwrap();
    archive.insert(9.75).unwrap();
    assert_eq!(report(archive).await.unwrap(), 1);
    fs::remove_file(path).unwrap();
}
