//! Byte-order marks and UTF-16.

use std::io::Read;

use encoding_rs_io::DecodeReaderBytesBuilder;

/// The bytes as UTF-8 if they begin with the byte-order mark of UTF-16. Other bytes pass unchanged.
pub fn utf8(source: impl Read) -> impl Read {
    DecodeReaderBytesBuilder::new()
        .utf8_passthru(true)
        .build(source)
}

/// The bytes without a byte-order mark, as UTF-8 if the mark is that of UTF-16. Other bytes pass unchanged.
pub fn decoded(source: impl Read + 'static) -> Box<dyn Read> {
    let mut builder = DecodeReaderBytesBuilder::new();
    builder.utf8_passthru(true).strip_bom(true);
    Box::new(builder.build(source))
}
