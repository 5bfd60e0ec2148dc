//! QR codes for the terminal.

use anstyle::{Ansi256Color, Color, Style};
use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};

use crate::failure::Failure;

/// White on black. Themes do not change colors 231 and 16 of the 256-color palette, so no theme inverts the code. Without colors,
/// the code is correct on a dark background; most cameras also read inverted codes.
const STYLE: Style = Style::new()
    .fg_color(Some(Color::Ansi256(Ansi256Color(231))))
    .bg_color(Some(Color::Ansi256(Ansi256Color(16))));

/// Draws the code with its quiet zone. Each character shows two modules, and each line ends with a newline.
pub fn draw(text: &str) -> Result<String, Failure> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .or_else(|_| QrCode::with_error_correction_level(text, EcLevel::L))
        .map_err(|_| Failure::Usage("the URL is too long for a QR code".into()))?;
    // Light and dark are swapped because the foreground is white: the light modules are drawn.
    let picture = code
        .render::<Dense1x2>()
        .quiet_zone(true)
        .dark_color(Dense1x2::Light)
        .light_color(Dense1x2::Dark)
        .build();
    Ok(picture
        .lines()
        .map(|line| format!("{STYLE}{line}{STYLE:#}\n"))
        .collect())
}
