//! A URL as a QR code, for a phone's camera.

use anstyle::{Ansi256Color, Color, Style};
use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};

use crate::failure::Failure;

/// Black and white by their numbers in the fixed part of the palette, so that no theme inverts them. Without colors, the code is right on a
/// dark terminal; most cameras also read it inverted.
const INK: Style = Style::new()
    .fg_color(Some(Color::Ansi256(Ansi256Color(231))))
    .bg_color(Some(Color::Ansi256(Ansi256Color(16))));

/// The code with its quiet zone, two modules per half-block, and a line feed after each line.
pub fn draw(text: &str) -> Result<String, Failure> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .or_else(|_| QrCode::with_error_correction_level(text, EcLevel::L))
        .map_err(|_| Failure::Usage("the URL is too long for a QR code".into()))?;
    // Swapped, so that light modules are drawn: the foreground is white.
    let picture = code
        .render::<Dense1x2>()
        .quiet_zone(true)
        .dark_color(Dense1x2::Light)
        .light_color(Dense1x2::Dark)
        .build();
    Ok(picture
        .lines()
        .map(|line| format!("{INK}{line}{INK:#}\n"))
        .collect())
}
