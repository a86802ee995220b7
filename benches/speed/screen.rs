//! The screen program in a pseudo-terminal of 120x40: first frame, keys, bytes, idle.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// After so long without a byte a frame is complete.
const QUIET: Duration = Duration::from_millis(60);

pub fn measure(path: &Path, scale: &str) {
    let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(super::PROGRAM);
    command.args([
        "--db",
        path.to_str().unwrap(),
        "--partnership",
        "XAA",
        "--as-of",
        "2025-07-15",
        "--lang",
        "en",
    ]);
    command.env("TERM", "xterm-256color");
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(command).unwrap();
    let (sender, bytes) = channel();
    let mut reader = pair.master.try_clone_reader().unwrap();
    std::thread::spawn(move || {
        let mut buffer = vec![0; 65_536];
        while let Ok(read @ 1..) = reader.read(&mut buffer) {
            if sender.send((Instant::now(), read)).is_err() {
                return;
            }
        }
    });
    let mut writer = pair.master.take_writer().unwrap();
    let first = bytes.recv_timeout(Duration::from_secs(10)).map(|(at, _)| at - start);
    settle(&bytes);
    let mut press = |key: &str| {
        let at = Instant::now();
        writer.write_all(key.as_bytes()).unwrap();
        writer.flush().unwrap();
        answer(&bytes, at)
    };
    press("2");
    settle(&bytes);
    let (mut times, mut sizes): (Vec<_>, Vec<_>) =
        (0..60).map(|n| press(if n % 12 < 6 { "j" } else { "k" })).unzip();
    times.sort();
    sizes.sort_unstable();
    let idle = idle(&bytes);
    child.kill().ok();
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!(
        "| first byte of the screen program | {scale} | {:.1} | | | |",
        first.map_or(f64::NAN, ms)
    );
    println!("| key to frame, median | {scale} | {:.1} | | | |", ms(times[30]));
    println!("| key to frame, 59 of 60 | {scale} | {:.1} | | | |", ms(times[58]));
    println!("| bytes of a cursor move, median | {scale} | {} bytes | | | |", sizes[30]);
    println!("| bytes in five idle seconds | {scale} | {idle} bytes | | | |");
}

/// When the first byte of the answer came, and how many came in all.
fn answer(bytes: &Receiver<(Instant, usize)>, since: Instant) -> (Duration, usize) {
    let Ok((at, mut count)) = bytes.recv_timeout(Duration::from_secs(2)) else {
        return (Duration::MAX, 0);
    };
    while let Ok((_, more)) = bytes.recv_timeout(QUIET) {
        count += more;
    }
    (at - since, count)
}

/// Waits until nothing more is drawn.
fn settle(bytes: &Receiver<(Instant, usize)>) {
    while bytes.recv_timeout(Duration::from_millis(800)).is_ok() {}
}

fn idle(bytes: &Receiver<(Instant, usize)>) -> usize {
    let end = Instant::now() + Duration::from_secs(5);
    let mut count = 0;
    loop {
        match bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok((_, more)) => count += more,
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return count,
        }
    }
}
