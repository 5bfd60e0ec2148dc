//! One block of MD5 (RFC 1321, section 3.4).

use core::hint::black_box;

/// The four words that MD5 carries from block to block; after the last block they are the digest.
pub(super) type State = [u32; 4];

/// The state before the first block.
pub(super) const START: State = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];

/// The constant of each step.
pub(super) type Constants = [u32; 64];

/// The constants, opaque to the optimizer: it would reorder the additions of known ones and lengthen the chain of
/// dependent instructions.
#[inline(always)]
pub(super) fn constants() -> &'static Constants {
    black_box(&CONSTANTS)
}

/// `floor(2^32 * abs(sin(step)))` for the steps 1 to 64.
#[rustfmt::skip]
static CONSTANTS: Constants = [
    0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee,
    0xf57c_0faf, 0x4787_c62a, 0xa830_4613, 0xfd46_9501,
    0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be,
    0x6b90_1122, 0xfd98_7193, 0xa679_438e, 0x49b4_0821,
    0xf61e_2562, 0xc040_b340, 0x265e_5a51, 0xe9b6_c7aa,
    0xd62f_105d, 0x0244_1453, 0xd8a1_e681, 0xe7d3_fbc8,
    0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed,
    0xa9e3_e905, 0xfcef_a3f8, 0x676f_02d9, 0x8d2a_4c8a,
    0xfffa_3942, 0x8771_f681, 0x6d9d_6122, 0xfde5_380c,
    0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60, 0xbebf_bc70,
    0x289b_7ec6, 0xeaa1_27fa, 0xd4ef_3085, 0x0488_1d05,
    0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8, 0xc4ac_5665,
    0xf429_2244, 0x432a_ff97, 0xab94_23a7, 0xfc93_a039,
    0x655b_59c3, 0x8f0c_cc92, 0xffef_f47d, 0x8584_5dd1,
    0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1,
    0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb, 0xeb86_d391,
];

/// The steps are one chain of dependent instructions, so the operand that is known last (the function of `b`) is added
/// last. G is the sum of two halves that share no bit, of which only one depends on `b`.
macro_rules! steps {
    ($constants:ident, $word:ident, [$($name:ident)*]; $($function:ident $a:ident $b:ident $c:ident $d:ident, $at:literal, $turn:literal, $number:literal;)*) => {
        $(
            let (early, late) = steps!($function $b $c $d);
            $a = $a
                .wrapping_add($word($at))
                .wrapping_add($constants[$number])
                .wrapping_add(early)
                .wrapping_add(late)
                .rotate_left($turn)
                .wrapping_add($b);
        )*
    };
    (F $b:ident $c:ident $d:ident) => { (0, $d ^ ($b & ($c ^ $d))) };
    (G $b:ident $c:ident $d:ident) => { ($c & !$d, $b & $d) };
    (H $b:ident $c:ident $d:ident) => { (0, $b ^ ($c ^ $d)) };
    (I $b:ident $c:ident $d:ident) => { (0, $c ^ ($b | !$d)) };
}

/// The state after a block whose words `word` returns.
#[inline(always)]
#[rustfmt::skip]
pub(super) fn compress(constants: &Constants, state: State, word: impl Fn(usize) -> u32) -> State {
    let [mut a, mut b, mut c, mut d] = state;
    steps! {
        constants, word, [a b c d];
        F a b c d,  0,  7,  0;
        F d a b c,  1, 12,  1;
        F c d a b,  2, 17,  2;
        F b c d a,  3, 22,  3;
        F a b c d,  4,  7,  4;
        F d a b c,  5, 12,  5;
        F c d a b,  6, 17,  6;
        F b c d a,  7, 22,  7;
        F a b c d,  8,  7,  8;
        F d a b c,  9, 12,  9;
        F c d a b, 10, 17, 10;
        F b c d a, 11, 22, 11;
        F a b c d, 12,  7, 12;
        F d a b c, 13, 12, 13;
        F c d a b, 14, 17, 14;
        F b c d a, 15, 22, 15;
        G a b c d,  1,  5, 16;
        G d a b c,  6,  9, 17;
        G c d a b, 11, 14, 18;
        G b c d a,  0, 20, 19;
        G a b c d,  5,  5, 20;
        G d a b c, 10,  9, 21;
        G c d a b, 15, 14, 22;
        G b c d a,  4, 20, 23;
        G a b c d,  9,  5, 24;
        G d a b c, 14,  9, 25;
        G c d a b,  3, 14, 26;
        G b c d a,  8, 20, 27;
        G a b c d, 13,  5, 28;
        G d a b c,  2,  9, 29;
        G c d a b,  7, 14, 30;
        G b c d a, 12, 20, 31;
        H a b c d,  5,  4, 32;
        H d a b c,  8, 11, 33;
        H c d a b, 11, 16, 34;
        H b c d a, 14, 23, 35;
        H a b c d,  1,  4, 36;
        H d a b c,  4, 11, 37;
        H c d a b,  7, 16, 38;
        H b c d a, 10, 23, 39;
        H a b c d, 13,  4, 40;
        H d a b c,  0, 11, 41;
        H c d a b,  3, 16, 42;
        H b c d a,  6, 23, 43;
        H a b c d,  9,  4, 44;
        H d a b c, 12, 11, 45;
        H c d a b, 15, 16, 46;
        H b c d a,  2, 23, 47;
        I a b c d,  0,  6, 48;
        I d a b c,  7, 10, 49;
        I c d a b, 14, 15, 50;
        I b c d a,  5, 21, 51;
        I a b c d, 12,  6, 52;
        I d a b c,  3, 10, 53;
        I c d a b, 10, 15, 54;
        I b c d a,  1, 21, 55;
        I a b c d,  8,  6, 56;
        I d a b c, 15, 10, 57;
        I c d a b,  6, 15, 58;
        I b c d a, 13, 21, 59;
        I a b c d,  4,  6, 60;
        I d a b c, 11, 10, 61;
        I c d a b,  2, 15, 62;
        I b c d a,  9, 21, 63;
    }
    let sum = |old: u32, new: u32| old.wrapping_add(new);
    [sum(state[0], a), sum(state[1], b), sum(state[2], c), sum(state[3], d)]
}
