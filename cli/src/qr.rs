//! A URL as a QR code, for a phone's camera.

use anstyle::{Ansi256Color, Color, Style};
use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};

use crate::failure::Failure;

/// Black on white by their numbers in the fixed part of the palette, so that neither a dark nor a light theme turns
/// them round. Without colours, the code is right on a dark terminal; most cameras read it inverted too.
const INK: Style = Style::new()
    .fg_color(Some(Color::Ansi256(Ansi256Color(231))))
    .bg_color(Some(Color::Ansi256(Ansi256Color(16))));

/// The code with its quiet zone, two modules in each half-block, a line feed behind each line.
pub fn draw(text: &str) -> Result<String, Failure> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .or_else(|_| QrCode::with_error_correction_level(text, EcLevel::L))
        .map_err(|_| Failure::Usage("the URL is too long for a QR code".into()))?;
    // The names are swapped, so that light modules are drawn and dark ones left out: the foreground is the white.
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
