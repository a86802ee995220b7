//! The typefaces that ship with the program: reports are set and charts drawn in them wherever it runs.

pub static REGULAR: &[u8] = include_bytes!("../../data/fonts/Pretendard-Regular.otf");
pub static BOLD: &[u8] = include_bytes!("../../data/fonts/Pretendard-Bold.otf");
