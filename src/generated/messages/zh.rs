// Generated from spec/ by tools/generate. Do not edit.

use super::Messages;
use crate::generated::cause::Cause;
use crate::generated::enums::{Actor, Evidence, Retry};
use crate::generated::reason::Reason;

pub(super) static MESSAGES: Messages = Messages {
    actor,
    retry,
    evidence,
    detail,
    remedy,
    errmsg,
    advice,
    user_message,
    erratum,
};

const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Account => "账号所有者（在控制台处理）",
        Actor::Client => "无需处理：推流客户端自行停止",
        Actor::DataSource => "推流数据的提供者",
        Actor::Encoder => "编码器的使用者",
        Actor::Hook => "您自己的鉴权服务器的维护者",
        Actor::Network => "推流客户端与直播服务之间的网络维护者",
        Actor::Operator => "该流的运营者",
        Actor::Service => "直播服务",
        Actor::Unknown => "未知",
        Actor::UrlSigner => "推流地址的签名者",
    }
}

const fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::AfterFix => "修正后重试",
        Retry::AsIs => "稍后原样重试",
        Retry::No => "不要重试",
    }
}

const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Computed => "经计算验证",
        Evidence::Conflicting => "服务文档相互矛盾",
        Evidence::Documented => "服务文档有明确说明",
        Evidence::Inferred => "由多份文档推断",
        Evidence::OurChoice => "未公布：由 pushurl 自定",
    }
}

const fn detail(reason: Reason) -> &'static str {
    match reason {
        Reason::HookRefused => "您自己的鉴权服务器拒绝了该推流。",
        Reason::AccountNotFound => "根据策略，该推流地址没有对应的账号。",
        Reason::ServiceShutDown => "根据策略，账号的直播服务已被关停。",
        Reason::ServiceOverdue => "根据策略，账号已欠费。",
        Reason::ServiceForciblySuspended => "根据策略，账号的直播服务已被强制关停。",
        Reason::HostIsIp => "推流地址的主机是 IP 地址，且没有用 txHost 指明推流域名。",
        Reason::LeadingBlank => {
            "推流地址前有空白、控制字符或字节顺序标记（BOM），客户端因此无法识别协议。"
        }
        Reason::ProtocolMissing => "推流地址没有以协议和 :// 开头。",
        Reason::ProtocolUnknown => "该协议不是已知的推流协议。",
        Reason::ProtocolUppercase => "协议不是小写，部分客户端只识别小写的协议。",
        Reason::HostMissing => "推流地址没有主机名。",
        Reason::PortInvalid => "主机名的冒号之后不是 1 至 65535 的端口号。",
        Reason::PortUnusual => "此协议的文档中没有该端口或该写法。",
        Reason::SrtDomainMissing => "streamid 中没有 h=，此时以主机名作为推流域名。",
        Reason::DomainNotOfAccount => "策略中没有列出该推流域名。",
        Reason::TextInQuotes => "推流地址带有引号。",
        Reason::TextInBrackets => "推流地址带有括号。",
        Reason::TextInMarkup => "推流地址带有列表符号、Markdown 链接之类的标记。",
        Reason::TextPercentEncoded => "整个推流地址经过了百分号编码。",
        Reason::ProtocolTwice => "协议重复出现。",
        Reason::TextIsCommand => "这是包含推流地址的命令行。",
        Reason::TextIsField => "推流地址前带有标签或字段名。",
        Reason::TextIsOtherUrl => "这是另一个地址，推流地址是其中的一个参数。",
        Reason::TextWrapped => "推流地址被折成了多行。",
        Reason::TextEscaped => "推流地址中的字符带有反斜杠转义，如同 JSON 或 shell 中的写法。",
        Reason::TextBeforeUrl => "推流地址前有其他文字。",
        Reason::SrtPortMissing => {
            "SRT 推流地址没有端口，而 SRT 没有默认端口，ffmpeg 等客户端会拒绝此地址。"
        }
        Reason::SrtModeNotCaller => {
            "SRT 推流地址的 mode 不是 caller。在其他模式下 ffmpeg 只会等待连接，不会开始推流。"
        }
        Reason::HostHasUserinfo => {
            "主机名前有用户名和 @；推流地址不含用户名，且各客户端对主机名的理解不一。"
        }
        Reason::HostNotAscii => "推流域名中含有非 ASCII 字符。",
        Reason::HostIllegalCharacter => "推流域名中含有字母、数字、连字符和点号以外的字符。",
        Reason::HostLabelEmpty => "推流域名以点号开头，或有两个相连的点号。",
        Reason::HostLabelTooLong => "推流域名中以点号分隔的某一段超过 63 个字符。",
        Reason::HostLabelHyphen => "推流域名中以点号分隔的某一段以连字符开头或结尾。",
        Reason::HostTooLong => "推流域名超过 253 个字符。",
        Reason::HostSingleLabel => "推流域名只有一段，不含点号。",
        Reason::HostIsLocalhost => "推流域名是 localhost 或其下级名称，指向客户端本机。",
        Reason::HostBadPunycode => "推流域名中有一段以 xn-- 开头，但不是有效的编码。",
        Reason::HostBadAddress => {
            "推流域名像 IP 地址一样以数字结尾，但既不是有效的 IP 地址，也不是域名。"
        }
        Reason::HostIsPlayback => "该域名是播放域名。",
        Reason::HostTrailingDot => {
            "推流域名以点号结尾；它与不带点号的名称相同，但很少有程序这样处理。"
        }
        Reason::DomainDisabled => "根据策略，该推流域名已被禁用。",
        Reason::AppDisabled => "根据策略，该 AppName 已被禁用。",
        Reason::StreamForbidden => "根据策略，该流处于禁播状态。",
        Reason::ChannelMissing => "策略为频道模式，且没有该名称的频道。",
        Reason::ChannelClosed => "策略为频道模式，且该名称的频道已关闭。",
        Reason::StreamMissing => {
            "推流地址没有 StreamName；路径只有一段时，RTMP 客户端将其作为 AppName。"
        }
        Reason::StreamTooLong => "StreamName 超过 255 字节。",
        Reason::StreamNotAscii => "StreamName 中含有非 ASCII 字符。",
        Reason::StreamIllegalCharacter => {
            "StreamName 中含有空格、控制字符或此处不接受的符号；直播服务自身的规则未公布。"
        }
        Reason::StreamUnusualCharacter => "StreamName 中含有直播服务其他接口未列为可用字符的符号。",
        Reason::StreamDotSegment => "StreamName 是一个或两个点号，许多 URL 解析器会将其去掉。",
        Reason::StreamMediaSuffix => "StreamName 以 .flv 或 .m3u8 结尾，这种后缀属于播放地址。",
        Reason::SrtStreamidMissing => "SRT 推流地址没有 streamid，因而没有 AppName 和 StreamName。",
        Reason::SrtRtmpLayout => {
            "SRT 推流地址像 RTMP 那样把 AppName 和 StreamName 写在路径中，而 SRT 应写在 streamid 中。"
        }
        Reason::SrtStreamidPrefix => "streamid 没有以 #!:: 开头。",
        Reason::SrtModePresent => "streamid 中有 m=，而文档中的形式没有此项。",
        Reason::QueryInServerField => {
            "参数接在 AppName 之后，StreamName 又接在参数之后，通常是把参数填入了编码器的“服务器”一栏。"
        }
        Reason::QueryPercentEncoded => {
            "参数的分隔符经过了百分号编码：? = & 写成了 %3F、%3D 或 %26。"
        }
        Reason::QueryFullWidth => "部分分隔符是输入法输入的全角字符。",
        Reason::QueryMarkLost => "StreamName 与 txSecret 之间缺少 ?。",
        Reason::StreamTrailingSlash => "StreamName 之后多了斜杠。",
        Reason::SrtStreamidEncoded => {
            "streamid 经过了百分号编码。ffmpeg 会原样发送，因此服务端无法从中读出名称。"
        }
        Reason::SrtStreamidSeparator => "streamid 的各项之间没有用逗号分隔。",
        Reason::SrtStreamidCase => "streamid 的大小写有误，客户端无法识别，不会发送 streamid。",
        Reason::SrtStreamidTooLong => "streamid 超过了 SRT 的上限 512 字节，客户端不会建立连接。",
        Reason::StreamPlaceholder => "StreamName 像是占位符，或是程序中没有赋值的变量。",
        Reason::AppMissing => "推流地址没有 AppName。",
        Reason::AppTooLong => {
            "AppName 超过 255 字节；文档仅对 StreamName 规定了此上限，此处对两者一并适用。"
        }
        Reason::AppNotAscii => "AppName 中含有非 ASCII 字符。",
        Reason::AppIllegalCharacter => {
            "AppName 中含有空格、控制字符或此处不接受的符号；直播服务自身的规则未公布。"
        }
        Reason::AppHasSlash => {
            "StreamName 之前不止一段，AppName 因此含有斜杠；此处不接受这样的名称。"
        }
        Reason::AppUnusualCharacter => "AppName 中含有直播服务其他接口未列为可用字符的符号。",
        Reason::AppDotSegment => "AppName 是一个或两个点号，许多 URL 解析器会将其去掉。",
        Reason::ClientBlocked => "客户端的 IP 地址在策略的黑名单中。",
        Reason::ClientNotAllowed => "客户端的 IP 地址不在策略的白名单中。",
        Reason::TxtimeMissing => "推流地址没有 txTime。",
        Reason::TxtimeEmpty => "txTime 没有值，视为缺少。",
        Reason::TxtimeNameCase => "没有 txTime，只有一个仅大小写不同的参数；此处区分大小写。",
        Reason::TxtimeMisspelt => "没有 txTime，只有一个名称拼错的参数。",
        Reason::TxtimeLostAmpersand => "txTime 之前缺少 &，因而成了另一参数值的一部分。",
        Reason::TxtimeHtmlEscaped => {
            "没有 txTime，只有 amp;txTime，如同从 HTML 源码中复制的推流地址。"
        }
        Reason::TxtimeDoubledMark => "没有 txTime，只有 ?txTime，因为其前多了一个 ?。",
        Reason::TxtimeSemicolon => "txTime 之前是分号而不是 &，因而不是独立的参数。",
        Reason::QueryCutAtAmpersand => {
            "参数只剩第一个，没有 txTime，通常是未加引号的推流地址被 shell 在 & 处截断。"
        }
        Reason::Expired => "txTime 所示的时间已过；若指定了 AuthDelta，加上之后也已过期。",
        Reason::TxtimeNotHex => "txTime 不是十六进制数，视为已过期。",
        Reason::TxtimeSign => "txTime 以正号或负号开头，视为已过期。",
        Reason::TxtimeHexPrefix => "txTime 以 0x 开头，视为已过期。",
        Reason::TxtimeBlank => "txTime 前后有空白或控制字符，因此视为已过期。",
        Reason::TxtimeTooLong => "txTime 晚于公元 9999 年，视为已过期。",
        Reason::TxtimeMilliseconds => "txTime 以毫秒而非秒为单位，视为已过期。",
        Reason::TxtimeDecimal => "txTime 是十进制，虽然也可接受，但通常写成十六进制。",
        Reason::ExpiredWithoutAuthDelta => {
            "txTime 已过，推流地址仅靠 AuthDelta 维持有效；是否计入 AuthDelta，直播服务的文档说法不一。"
        }
        Reason::LifetimeShort => {
            "推流地址的剩余有效期少于本次检查所设的下限；正在进行的推流不受影响，但到期后一旦重连就会失败。"
        }
        Reason::LifetimeLong => {
            "推流地址的剩余有效期超过本次检查所设的上限；直播服务不建议有效期过长，但未给出数值。"
        }
        Reason::TextAfterUrl => "推流地址之后有其他字符，例如逗号、引号或换行符。",
        Reason::TxtimeBeyond2106 => "txTime 晚于 2106 年，此推流地址实际上永久有效。",
        Reason::TxsecretMissing => "推流地址没有 txSecret。",
        Reason::TxsecretEmpty => "txSecret 没有值，视为缺少。",
        Reason::TxsecretNameCase => "没有 txSecret，只有一个仅大小写不同的参数；此处区分大小写。",
        Reason::TxsecretMisspelt => "没有 txSecret，只有一个名称拼错的参数。",
        Reason::TxsecretLostAmpersand => "txSecret 之前缺少 &，因而成了另一参数值的一部分。",
        Reason::TxsecretHtmlEscaped => {
            "没有 txSecret，只有 amp;txSecret，如同从 HTML 源码中复制的推流地址。"
        }
        Reason::TxsecretDoubledMark => "没有 txSecret，只有 ?txSecret，因为其前多了一个 ?。",
        Reason::TxsecretSemicolon => "txSecret 之前是分号而不是 &，因而不是独立的参数。",
        Reason::SecretMismatch => {
            "用已提供的任何密钥，都无法由该 StreamName 和 txTime 算出此 txSecret。"
        }
        Reason::SecretLength => "txSecret 的位数与该域名所用哈希算法的结果不符。",
        Reason::SecretNotHex => "txSecret 中含有非十六进制字符。",
        Reason::SecretUppercase => {
            "txSecret 中含有大写的十六进制字符；文档示例均为小写，此处也只接受小写。"
        }
        Reason::SecretOtherHash => {
            "txSecret 的长度属于另一种哈希算法：在 MD5 域名上用了 SHA-256，或者相反。"
        }
        Reason::ParameterConflict => "直播服务的某个参数出现两次且值不同，无法判断以哪个为准。",
        Reason::ParameterRepeated => "直播服务的某个参数以相同的值出现两次。",
        Reason::ParameterIllegalCharacter => "参数中含有无法原样送达的字符，例如空格、引号或斜杠。",
        Reason::ParameterReserved => {
            "附加参数使用了由签名器自行写入的名称（txSecret、txTime、txHost），或在 SRT 中有特定含义的名称（h、r、m、streamid）。"
        }
        Reason::SecretSignedLowercaseTime => {
            "txSecret 由小写的 txTime 算出，而推流地址中的 txTime 大小写不同。"
        }
        Reason::SecretSignedUppercaseTime => {
            "txSecret 由大写的 txTime 算出，而推流地址中的 txTime 大小写不同。"
        }
        Reason::SecretSignedPlaybackKey => "txSecret 由该域名的播放密钥算出。",
        Reason::SecretSignedAppAndStream => {
            "txSecret 由 AppName/StreamName 算出，而不是仅由 StreamName 算出。"
        }
        Reason::SecretSignedPath => {
            "txSecret 由整个路径 /AppName/StreamName 算出，而不是仅由 StreamName 算出。"
        }
        Reason::SecretSignedMediaSuffix => {
            "计算 txSecret 时 StreamName 带有推流地址中没有的 .flv 或 .m3u8，或者少了推流地址中的该后缀。"
        }
        Reason::SecretSignedTemplate => {
            "计算 txSecret 时 StreamName 带有推流地址中没有的“_模板名”，或者少了推流地址中的“_模板名”。"
        }
        Reason::SecretSignedTrimmedName => {
            "计算 txSecret 时去掉了推流地址中 StreamName 前后的空白。"
        }
        Reason::SecretSignedDecodedName => {
            "txSecret 由百分号解码后的 StreamName 算出，而推流地址中是编码后的形式。"
        }
        Reason::SecretSignedEncodedName => {
            "txSecret 由百分号编码后的 StreamName 算出，而推流地址中是未编码的形式。"
        }
        Reason::SecretSignedDecimalTime => "txSecret 由十进制的时间算出，而推流地址中是十六进制。",
        Reason::SecretSignedHexTime => "txSecret 由十六进制的时间算出，而推流地址中是十进制。",
        Reason::SecretSignedMilliseconds => "txSecret 由毫秒时间算出，而推流地址中以秒为单位。",
        Reason::SecretSignedEightHoursOff => {
            "计算 txSecret 所用的时间比推流地址中的早或晚八小时，通常是混淆了 UTC 与 UTC+8。"
        }
        Reason::SecretSignedHexPrefix => "计算 txSecret 时在时间之前加了 0x。",
        Reason::SecretSignedOtherOrder => {
            "计算 txSecret 时，密钥、StreamName 和 txTime 的先后顺序有误。"
        }
        Reason::SecretSignedUppercaseDigest => "txSecret 在签名时被写成了大写，而此处只接受小写。",
        Reason::SecretSignedKeyLineBreak => {
            "计算 txSecret 时密钥末尾带有换行符，通常是直接读入了整个密钥文件。"
        }
        Reason::SecretSignedOtherHash => {
            "txSecret 由另一种哈希算法算出：在 MD5 域名上用了 SHA-256，或者相反。"
        }
        Reason::ParameterMisleading => {
            "该参数（slist=，或以 .mp4 等结尾的参数）会使部分客户端解析出别的名称。"
        }
        Reason::DigestLeadingZerosLost => {
            "txSecret 是正确的摘要，但缺少开头的 0，通常是把摘要当作数字输出。"
        }
        Reason::DigestInnerZerosLost => {
            "txSecret 是正确的摘要，但中间缺少 0：小于 16 的字节只写了一位十六进制数字。"
        }
        Reason::DigestSignExtended => {
            "txSecret 是正确的摘要，但部分字节前多出 ffffff：有符号字节被扩展成了 32 位。"
        }
        Reason::DigestHasSeparators => "txSecret 是正确的摘要，但字节之间有分隔符。",
        Reason::DigestBase64 => "txSecret 是正确的摘要，但写成了 base64，而不是十六进制。",
        Reason::DigestMiddleDigits => "txSecret 只是正确摘要中间的 16 位，即所谓的 16 位 MD5。",
        Reason::DigestPercentEncoded => "txSecret 是正确的摘要，但经过了百分号编码。",
        Reason::DigestHasExtraText => {
            "txSecret 含有正确的摘要，但前后还有其他字符，例如引号或换行符。"
        }
        Reason::SecretSignedSha1 => "txSecret 是用 SHA-1 算出的。",
        Reason::SecretSignedJoined => "计算 txSecret 时，密钥、StreamName 和 txTime 之间有分隔符。",
        Reason::SecretSignedAppThenStream => {
            "txSecret 由 AppName 和 StreamName 相连算出，而不是仅由 StreamName 算出。"
        }
        Reason::SecretSignedSlashAndStream => "计算 txSecret 时 StreamName 前多了斜杠。",
        Reason::SecretSignedDomainAndPath => {
            "txSecret 由推流域名和路径算出，而不是仅由 StreamName 算出。"
        }
        Reason::SecretSignedWholeUrl => "txSecret 由整个推流地址算出，而不是仅由 StreamName 算出。",
        Reason::SecretSignedBizid => {
            "计算 txSecret 所用的 StreamName 多了推流地址中没有的 bizid_ 前缀，或缺少推流地址中已有的该前缀。"
        }
        Reason::SecretSignedCutName => "txSecret 仅由 StreamName 中第一个点之前的部分算出。",
        Reason::SecretSignedBase64Name => "txSecret 由 base64 编码的 StreamName 算出。",
        Reason::SecretSignedOtherCaseName => {
            "计算 txSecret 所用的 StreamName 与推流地址中的大小写不同。"
        }
        Reason::SecretSignedQuotedKey => "计算 txSecret 时密钥带有引号。",
        Reason::SecretSignedKeyBom => {
            "计算 txSecret 时密钥前带有字节顺序标记（BOM），通常是直接读入了整个密钥文件。"
        }
        Reason::SecretSignedWithoutKey => {
            "计算 txSecret 时没有密钥：密钥为空，或为 undefined、null、None 之类的文字。"
        }
        Reason::SecretSignedHashedKey => "计算 txSecret 时使用了密钥的 MD5，而不是密钥本身。",
        Reason::SecretSignedOneSecondOff => {
            "计算 txSecret 所用的时间与推流地址中的时间相差 1 秒，通常是读取了两次时钟。"
        }
        Reason::SecretSignedLineBreak => {
            "计算 txSecret 时，被哈希的文本末尾带有换行符，在 shell 中使用 echo 时常见。"
        }
        Reason::SecretSignedTwice => "txSecret 是对正确的摘要再次计算得到的摘要：哈希计算了两次。",
        Reason::SecretSignedUtf16 => "计算 txSecret 时文本采用了 UTF-16 编码。",
        Reason::SecretSignedHmac => "txSecret 是以密钥计算的 HMAC。",
        Reason::KeyNotClean => {
            "推流地址的签名正确，但所提供的密钥前后带有引号、空白、字节顺序标记（BOM）或 NAME=。"
        }
        Reason::ParameterSlash => "参数中含有斜杠。RTMP 客户端会在斜杠处切分地址，签名因此丢失。",
        Reason::ParameterBlank => "参数中含有空格。ffmpeg 会在空格处结束地址，签名因此不会发送。",
        Reason::QueryTooLong => "StreamName 与参数过长：ffmpeg 只发送前 1017 字节，签名不在其中。",
        Reason::ParametersTooLong => {
            "StreamName 与参数合计超过 974 字节：有的客户端会截断，有的不会推流。"
        }
        Reason::BlankAfterQuery => {
            "参数之后有空白。ffmpeg 与 librtmp 会在此处结束地址；其他客户端会一并发送其后的内容，推流因此失败。"
        }
        Reason::TooManyPushes => "当前推流数已达到策略允许的上限。",
        Reason::TooManyOfStream => "该 StreamName 的推流数已达到策略允许的上限。",
        Reason::PriorityTooLow => "该推流的优先级低于正在直播的同名推流。",
    }
}

const fn remedy(reason: Reason) -> &'static str {
    match reason {
        Reason::HookRefused => "请在该服务器的日志中查找此流，并解决其被拒绝的原因。",
        Reason::AccountNotFound => {
            "请核对推流域名的拼写，确认已在控制台添加该域名；若策略已过时，请更新策略。"
        }
        Reason::ServiceShutDown => "请在控制台查明原因，并恢复服务。",
        Reason::ServiceOverdue => "请及时充值，待服务恢复后再推流。",
        Reason::ServiceForciblySuspended => "请查看控制台中的通知，并联系直播服务的技术支持。",
        Reason::HostIsIp => "请使用推流域名推流，或用 txHost=<推流域名> 指明。",
        Reason::LeadingBlank => "请删除协议之前的所有字符。",
        Reason::ProtocolMissing => "请以 rtmp://、rtmps://、webrtc:// 或 srt:// 开头。",
        Reason::ProtocolUnknown => "请使用 rtmp、rtmps、webrtc 或 srt。",
        Reason::ProtocolUppercase => "请将协议改为小写。",
        Reason::HostMissing => "请在 :// 之后写上推流域名。",
        Reason::PortInvalid => "请填写该协议文档中的端口；若文档未规定端口，请连同冒号一并去掉。",
        Reason::PortUnusual => {
            "RTMP、RTMPS、WebRTC 请省略端口；SRT 请写 9000，RTMP over SRT 请写 3570，RTMP over QUIC 请写 443。"
        }
        Reason::SrtDomainMissing => "请在 streamid 中加上 h=<推流域名>。",
        Reason::DomainNotOfAccount => "请核对推流域名的拼写；若该域名属于此账号，请将其加入策略。",
        Reason::TextInQuotes => "请去掉引号。",
        Reason::TextInBrackets => "请去掉括号。",
        Reason::TextInMarkup => "请只使用推流地址本身。",
        Reason::TextPercentEncoded => "请先解码一次再使用。",
        Reason::ProtocolTwice => "请删除前一个协议。",
        Reason::TextIsCommand => "请只使用其中的推流地址。",
        Reason::TextIsField => "请只使用推流地址本身。",
        Reason::TextIsOtherUrl => "请使用其中的推流地址，并先解码。",
        Reason::TextWrapped => "请将各行直接相连，中间不留空格。",
        Reason::TextEscaped => "请使用未转义的推流地址，例如将 \\u0026 改为 &。",
        Reason::TextBeforeUrl => "请删除协议之前的所有内容。",
        Reason::SrtPortMissing => "请在主机名后写上 :9000。",
        Reason::SrtModeNotCaller => "请删除 mode，或写成 mode=caller。",
        Reason::HostHasUserinfo => "请删除 :// 与主机名之间的全部内容，包括 @。",
        Reason::HostNotAscii => "请用 ASCII 字符书写域名，国际化域名请写成 xn-- 形式。",
        Reason::HostIllegalCharacter => "请按控制台所示原样复制推流域名。",
        Reason::HostLabelEmpty => "请删除多余的点号。",
        Reason::HostLabelTooLong => "请使用每段不超过 63 个字符的推流域名。",
        Reason::HostLabelHyphen => "请删除该连字符，或按控制台所示原样复制推流域名。",
        Reason::HostTooLong => "请使用不超过 253 个字符的推流域名。",
        Reason::HostSingleLabel => "请写出完整的推流域名，例如 push.example.com。",
        Reason::HostIsLocalhost => "请使用控制台所示的推流域名。",
        Reason::HostBadPunycode => "请将原域名重新转换为 xn-- 形式。",
        Reason::HostBadAddress => "请使用推流域名推流，不要使用 IP 地址。",
        Reason::HostIsPlayback => "请将播放域名改为推流域名。",
        Reason::HostTrailingDot => "请删除末尾的点号。",
        Reason::DomainDisabled => "请在控制台启用该域名，或改用其他推流域名并以其密钥重新签名。",
        Reason::AppDisabled => "请在控制台启用该 AppName，或改用其他 AppName。",
        Reason::StreamForbidden => {
            "请在控制台恢复该流，或等待禁播到期，或改用其他 StreamName 并重新签名。"
        }
        Reason::ChannelMissing => "请在控制台创建该频道，或改用已有频道的 StreamName 并重新签名。",
        Reason::ChannelClosed => "请在控制台开启该频道，或改用频道已开启的 StreamName 并重新签名。",
        Reason::StreamMissing => "请按 AppName/StreamName 的形式写出两个名称。",
        Reason::StreamTooLong => "请将 StreamName 缩短到 255 字节以内，并重新签名。",
        Reason::StreamNotAscii => {
            "请仅使用字母、数字、连字符、下划线和点号（A-Z a-z 0-9 - _ .），并重新签名。"
        }
        Reason::StreamIllegalCharacter => {
            "请仅使用字母、数字、连字符、下划线和点号（A-Z a-z 0-9 - _ .），并重新签名。"
        }
        Reason::StreamUnusualCharacter => {
            "请尽量仅使用字母、数字、连字符、下划线和点号（A-Z a-z 0-9 - _ .），并重新签名。"
        }
        Reason::StreamDotSegment => "请改用其他 StreamName，并重新签名。",
        Reason::StreamMediaSuffix => "请去掉后缀，并以不含后缀的名称签名。",
        Reason::SrtStreamidMissing => {
            "请将 streamid=#!::h=<推流域名>,r=<AppName>/<StreamName>,txSecret=…,txTime=… 加入参数。"
        }
        Reason::SrtRtmpLayout => {
            "请在参数中写成 streamid=#!::h=<推流域名>,r=<AppName>/<StreamName>,txSecret=…,txTime=… 的形式。"
        }
        Reason::SrtStreamidPrefix => "请让 streamid 的值以 #!:: 开头。",
        Reason::SrtModePresent => "请从 streamid 中删除 m=。",
        Reason::QueryInServerField => {
            "请在服务器一栏填写 rtmp://<推流域名>/<AppName>/，在推流码一栏填写 <StreamName>?txSecret=…&txTime=…。"
        }
        Reason::QueryPercentEncoded => "请直接书写 ?、= 和 &，只对参数值进行编码。",
        Reason::QueryFullWidth => "请将 ？、＆、＝ 改为半角的 ?、&、=。",
        Reason::QueryMarkLost => "请在 StreamName 之后加上 ?。",
        Reason::StreamTrailingSlash => "请删除 ? 之前的斜杠。",
        Reason::SrtStreamidEncoded => "请在 streamid 中直接书写 #!::、等号、逗号和斜杠。",
        Reason::SrtStreamidSeparator => {
            "请用英文逗号分隔各项：#!::h=...,r=...,txSecret=...,txTime=..."
        }
        Reason::SrtStreamidCase => "请将 streamid 全部写成小写。",
        Reason::SrtStreamidTooLong => "请缩短名称或附加参数，或改用 RTMP 推流。",
        Reason::StreamPlaceholder => "请检查地址的拼接方式，并填入真实的流名称。",
        Reason::AppMissing => "请在 StreamName 之前写上 AppName，默认为 live。",
        Reason::AppTooLong => "请将 AppName 缩短到 255 字节以内。",
        Reason::AppNotAscii => "请仅使用字母、数字、连字符、下划线和点号（A-Z a-z 0-9 - _ .）。",
        Reason::AppIllegalCharacter => {
            "请仅使用字母、数字、连字符、下划线和点号（A-Z a-z 0-9 - _ .）。"
        }
        Reason::AppHasSlash => "请只写两段，即 AppName/StreamName。",
        Reason::AppUnusualCharacter => {
            "请尽量仅使用字母、数字、连字符、下划线和点号（A-Z a-z 0-9 - _ .）。"
        }
        Reason::AppDotSegment => "请改用其他 AppName。",
        Reason::ClientBlocked => "请在控制台将该地址移出黑名单，或改用其他 IP 地址推流。",
        Reason::ClientNotAllowed => "请在控制台将该地址加入白名单，或从白名单内的 IP 地址推流。",
        Reason::TxtimeMissing => "请签名，并在可能被 shell 于 & 处截断的地方为推流地址加上引号。",
        Reason::TxtimeEmpty => "请将过期时间写成十六进制的 Unix 时间戳（秒），并重新签名。",
        Reason::TxtimeNameCase => "请将参数名写成 txTime。",
        Reason::TxtimeMisspelt => "请将参数名写成 txTime。",
        Reason::TxtimeLostAmpersand => "请在 txTime 之前加上 &。",
        Reason::TxtimeHtmlEscaped => "请将推流地址中的 &amp; 全部改为 &。",
        Reason::TxtimeDoubledMark => "请删除紧接在 txTime 之前的 ?，保留再往前的 ? 或 &。",
        Reason::TxtimeSemicolon => "请将 txTime 之前的分号改为 &。",
        Reason::QueryCutAtAmpersand => "请在 shell 中为推流地址加上引号。",
        Reason::Expired => "请重新签名，有效期取 12 至 24 小时。",
        Reason::TxtimeNotHex => "请将过期时间写成十六进制的 Unix 时间戳（秒），并重新签名。",
        Reason::TxtimeSign => "请去掉该符号，并重新计算 txSecret。",
        Reason::TxtimeHexPrefix => "请去掉 0x，只写十六进制数字，并重新计算 txSecret。",
        Reason::TxtimeBlank => "请删除该字符，并仅以数字本身重新计算 txSecret。",
        Reason::TxtimeTooLong => "请将过期时间写成八位十六进制的 Unix 时间戳（秒），并重新签名。",
        Reason::TxtimeMilliseconds => "请先除以 1000，再写成十六进制。",
        Reason::TxtimeDecimal => "请将同样的秒数写成十六进制，并重新计算 txSecret。",
        Reason::ExpiredWithoutAuthDelta => "请重新签名，不要依赖 AuthDelta。",
        Reason::LifetimeShort => "请重新签名，有效期取 12 至 24 小时。",
        Reason::LifetimeLong => "请缩短有效期并重新签名，建议取 12 至 24 小时。",
        Reason::TextAfterUrl => "请删除最后一个参数之后的所有内容。",
        Reason::TxtimeBeyond2106 => "请检查过期时间，并重新签名。",
        Reason::TxsecretMissing => "请签名，并将全部参数与 StreamName 一并填入编码器的推流码。",
        Reason::TxsecretEmpty => "请计算 txSecret，并写入推流地址。",
        Reason::TxsecretNameCase => "请将参数名写成 txSecret。",
        Reason::TxsecretMisspelt => "请将参数名写成 txSecret。",
        Reason::TxsecretLostAmpersand => "请在 txSecret 之前加上 &。",
        Reason::TxsecretHtmlEscaped => "请将推流地址中的 &amp; 全部改为 &。",
        Reason::TxsecretDoubledMark => "请删除紧接在 txSecret 之前的 ?，保留再往前的 ? 或 &。",
        Reason::TxsecretSemicolon => "请将 txSecret 之前的分号改为 &。",
        Reason::SecretMismatch => {
            "请用该域名的推流密钥，按推流地址中 StreamName 和 txTime 的原样重新计算 txSecret。"
        }
        Reason::SecretLength => "请写出完整的摘要：MD5 为 32 位十六进制数字，SHA-256 为 64 位。",
        Reason::SecretNotHex => "请将摘要写成十六进制，只用数字和小写字母 a 至 f。",
        Reason::SecretUppercase => "请将摘要写成小写的十六进制。",
        Reason::SecretOtherHash => "请使用该域名所设置的哈希算法签名。",
        Reason::ParameterConflict => "请保留正确的一个，删除另一个。",
        Reason::ParameterRepeated => "请删除其中一个。",
        Reason::ParameterIllegalCharacter => "请对该字符进行百分号编码，或不使用该字符。",
        Reason::ParameterReserved => "请更改该参数的名称，或将其去掉。",
        Reason::SecretSignedLowercaseTime => "请按推流地址中 txTime 的原样计算哈希。",
        Reason::SecretSignedUppercaseTime => "请按推流地址中 txTime 的原样计算哈希。",
        Reason::SecretSignedPlaybackKey => "请用该域名的推流密钥（主密钥或备用密钥）签名。",
        Reason::SecretSignedAppAndStream => "请去掉 AppName 和斜杠，只取 StreamName 计算哈希。",
        Reason::SecretSignedPath => "请去掉 AppName 和两个斜杠，只取 StreamName 计算哈希。",
        Reason::SecretSignedMediaSuffix => "请在推流地址和哈希计算中都去掉 .flv 或 .m3u8。",
        Reason::SecretSignedTemplate => {
            "请按推流地址中 StreamName 的原样计算哈希，不要添加或去掉模板名。"
        }
        Reason::SecretSignedTrimmedName => "请从推流地址中删除 StreamName 前后的空白。",
        Reason::SecretSignedDecodedName => {
            "请使用无需百分号编码的 StreamName，并按推流地址中的原样计算哈希。"
        }
        Reason::SecretSignedEncodedName => "请按推流地址中 StreamName 的原样计算哈希，不要编码。",
        Reason::SecretSignedDecimalTime => "请按推流地址中十六进制 txTime 的原样计算哈希。",
        Reason::SecretSignedHexTime => {
            "请在推流地址中也将 txTime 写成十六进制，并与计算哈希时的写法完全一致。"
        }
        Reason::SecretSignedMilliseconds => "请以秒为单位，并按推流地址中 txTime 的原样计算哈希。",
        Reason::SecretSignedEightHoursOff => "请用推流地址中的同一 Unix 时间签名，不要换算时区。",
        Reason::SecretSignedHexPrefix => "请去掉 0x，只以 txTime 的十六进制数字计算哈希。",
        Reason::SecretSignedOtherOrder => {
            "请按密钥、StreamName、txTime 的顺序直接拼接，中间不加任何字符，再计算哈希。"
        }
        Reason::SecretSignedUppercaseDigest => "请将同样的摘要改写为小写。",
        Reason::SecretSignedKeyLineBreak => "请在签名之前去掉密钥末尾的换行符。",
        Reason::SecretSignedOtherHash => "请使用该域名所设置的哈希算法签名。",
        Reason::ParameterMisleading => "请更改参数名称，或避免以 .flv、.mp4、.f4v 结尾。",
        Reason::DigestLeadingZerosLost => "请在开头补 0，写出完整位数的摘要，例如使用 %032x。",
        Reason::DigestInnerZerosLost => "请将摘要的每个字节写成两位十六进制数字（%02x）。",
        Reason::DigestSignExtended => "请先将每个字节与 0xFF 按位与，再写成十六进制。",
        Reason::DigestHasSeparators => "请去掉分隔符，并用小写字母书写摘要。",
        Reason::DigestBase64 => "请将摘要的字节写成小写的十六进制。",
        Reason::DigestMiddleDigits => "请写出完整的 32 位 MD5。",
        Reason::DigestPercentEncoded => "请直接写出摘要的十六进制数字，不要进行百分号编码。",
        Reason::DigestHasExtraText => "请删除这些字符，使该值只包含摘要。",
        Reason::SecretSignedSha1 => "请使用该域名设置的哈希算法：MD5 或 SHA-256。",
        Reason::SecretSignedJoined => {
            "请将密钥、StreamName 和 txTime 直接相连后计算哈希，中间不加任何字符。"
        }
        Reason::SecretSignedAppThenStream => "请只取 StreamName，按推流地址中的原样计算哈希。",
        Reason::SecretSignedSlashAndStream => "请只取 StreamName，按推流地址中的原样计算哈希。",
        Reason::SecretSignedDomainAndPath => "请只取 StreamName，按推流地址中的原样计算哈希。",
        Reason::SecretSignedWholeUrl => "请只取 StreamName，按推流地址中的原样计算哈希。",
        Reason::SecretSignedBizid => "请只取 StreamName，按推流地址中的原样计算哈希。",
        Reason::SecretSignedCutName => "请只取 StreamName，按推流地址中的原样计算哈希。",
        Reason::SecretSignedBase64Name => "请只取 StreamName，按推流地址中的原样计算哈希。",
        Reason::SecretSignedOtherCaseName => "请只取 StreamName，按推流地址中的原样计算哈希。",
        Reason::SecretSignedQuotedKey => "请直接使用密钥本身签名，与控制台显示的完全一致。",
        Reason::SecretSignedKeyBom => "请直接使用密钥本身签名，与控制台显示的完全一致。",
        Reason::SecretSignedWithoutKey => "请直接使用密钥本身签名，与控制台显示的完全一致。",
        Reason::SecretSignedHashedKey => "请直接使用密钥本身签名，与控制台显示的完全一致。",
        Reason::SecretSignedOneSecondOff => {
            "请只读取一次时钟，并在哈希和推流地址中使用同一个 txTime。"
        }
        Reason::SecretSignedLineBreak => "请去掉换行符后计算哈希：使用 printf 或 echo -n。",
        Reason::SecretSignedTwice => "请只计算一次哈希。",
        Reason::SecretSignedUtf16 => "请将文本编码为 UTF-8（或 ASCII）后再计算哈希。",
        Reason::SecretSignedHmac => "请将密钥、StreamName 和 txTime 相连，直接计算哈希。",
        Reason::KeyNotClean => "请更正提供给检查的密钥，推流地址无需修改。",
        Reason::ParameterSlash => "请将斜杠编码为 %2F，或删除该参数。",
        Reason::ParameterBlank => "请将空格编码为 %20，或将其删除。",
        Reason::QueryTooLong => "请缩短附加参数，或将 txSecret 与 txTime 放在最前面。",
        Reason::ParametersTooLong => "请缩短附加参数。",
        Reason::BlankAfterQuery => "请删除该空白及其后的内容。",
        Reason::TooManyPushes => "请停止不需要的推流，或申请提高上限。",
        Reason::TooManyOfStream => "请停止正在直播的同名推流，或改用其他 StreamName 并重新签名。",
        Reason::PriorityTooLow => "请等待正在直播的推流结束或将其停止，或以更高的优先级推流。",
    }
}

const fn errmsg(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => "RTMP AMF 数据异常",
        18304 => "推流应用名被禁用",
        18309 => "推流应用名中含有非法字符",
        18503 => "校验鉴权参数不通过",
        18307 => "接入模式为频道模式，但当前推流频道已关闭",
        18306 => "接入模式为频道模式，但尚未创建相应的推流频道",
        18400 => "推流客户端 IP 在黑名单中",
        18401 => "推流客户端 IP 不在白名单中",
        1000 | 2000 | 3000 | 4000 | 35000 => "推流客户端主动断流",
        21101 => "收到客户调用的禁播请求",
        18303 => "推流域名被禁用",
        18302 => "推流域名不合法",
        18301 => "无法识别推流域名",
        39000 => "推流帧率大小超过系统允许的最大值",
        7000 => "RTMP 单个帧大小超过配置允许的最大值",
        19000 => "第三方鉴权失败",
        18300 => "不允许直接使用 IP 地址推流",
        21103 => "收到新的推流链接顶替当前无数据的推流",
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "直播系统内部错误"
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => "推流链路网络异常",
        18200 => "获取推流链接对应的客户信息失败",
        8000 | 20000 => "系统主动断开长时间无数据的推流",
        37000 => "SRS 断开没有播放的流",
        18602 => "推流优先级参数低于已经存在的推流链接",
        10000 => "代理层收到断流命令",
        6000 | 23000 => "RTMP 协议内容异常",
        18203 => "您的直播服务已被强制关停",
        18202 => "账号欠费，您的直播服务已被暂时关停，请及时充值",
        18201 => "您的直播服务已被关停",
        21100 => "收到客户调用的断流请求",
        18305 => "推流流名称处于禁播状态",
        18308 => "推流流名称中含有非法字符",
        21102 => "收到新的推流链接顶替当前推流",
        18601 => "当前流名称对应的推流条数超过配置允许的最大值",
        18600 => "当前推流条数超过配置允许的最大值",
        18502 => "推流未携带鉴权参数",
        18500 => "推流未携带过期时间参数",
        18501 => "推流时间戳参数值已过期",
        _ => "未知原因",
    }
}

const fn advice(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => {
            "编码器发送的 AMF 数据（RTMP 命令或元数据）有误。请更新或更换编码器，并去掉自行添加的元数据。"
        }
        18304 => "推流应用已被禁用。请在控制台启用，或改用其他 AppName。",
        18309 => {
            "请改用仅含字母、数字、连字符、下划线和点号的 AppName。AppName 不参与签名，txSecret 无需重算。"
        }
        18503 => {
            "txSecret 不正确。请用该域名的推流密钥（主密钥或备用密钥，不是播放密钥）重新计算，StreamName 和 txTime 须与推流地址中的写法完全一致。"
        }
        18307 => "账号使用旧的频道模式，且该频道已关闭。请在控制台开启该频道，或推流到其他频道。",
        18306 => {
            "账号使用旧的频道模式，且没有对应的频道。请在控制台创建该频道，或推流到已有的频道。"
        }
        18400 => "推流客户端的公网 IP 地址在黑名单中。请在控制台将其移出，或改用其他 IP 地址推流。",
        18401 => {
            "推流客户端的公网 IP 地址不在白名单中。请在控制台将其加入，或从白名单内的 IP 地址推流。"
        }
        1000 | 2000 | 3000 | 4000 | 35000 => {
            "推流客户端自行停止了推流。如非预期，请查看编码器日志，确认停止的原因。"
        }
        21101 => "该流已按请求禁播。请在控制台恢复，或等待禁播到期，然后再推流。",
        18303 => "推流域名已被禁用。请在控制台启用，或改用其他推流域名并以其密钥重新签名。",
        18302 => {
            "该主机名不是合法的推流域名。请从控制台复制推流域名；播放域名、localhost 以及不含点号的名称均不可用。"
        }
        18301 => {
            "直播服务无法识别该推流域名。请核对拼写，确认已在控制台添加该域名，且其 CNAME 已指向直播服务。"
        }
        39000 => {
            "各语言的错误码表说法不一，无法确定是帧大小还是帧率过高。请先降低分辨率和码率，再降低帧率。"
        }
        7000 => "单个帧超过了允许的大小。请降低编码器的码率或分辨率；通常关键帧最大。",
        19000 => {
            "您自己的鉴权服务器未放行该推流。请在其日志中查找该流，并确认直播服务能够访问该服务器。"
        }
        18300 => {
            "请使用推流域名推流，不要使用 IP 地址。若必须使用 IP 地址，请在推流地址的参数中加上 txHost=<推流域名>。"
        }
        21103 => {
            "当前推流没有数据，已被同一条流的新推流顶替。如非预期，请找出另一台编码器，并检查当前编码器为何没有发送数据。"
        }
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "直播服务内部出现故障。请稍后重新推流；若反复出现，请将推流域名、AppName、StreamName 和断流时间提供给直播服务的技术支持。"
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => {
            "推流客户端与直播服务之间的网络出现异常。请检查上行网络，确认协议所用端口已放行（RTMP 为 1935），稍后重新推流。"
        }
        18200 => {
            "找不到该推流地址所属的账号。请核对推流域名的拼写，确认已在控制台添加该域名，且其 CNAME 已指向直播服务。"
        }
        8000 | 20000 => {
            "连接正常，但长时间没有数据。请确认编码器的信号源（摄像头、采集卡或文件）正常且确实在发送数据，然后重新推流。"
        }
        37000 => {
            "该流因无人观看而被断开。请在有人观看时重新推流；若需在无人观看时保持推流，请联系直播服务的技术支持。"
        }
        18602 => "已有优先级更高的推流。请等待其结束或将其停止，或以更高的优先级推流。",
        10000 => "推流被断流命令中断。请先查明命令由谁或由哪个系统下发，再重新推流。",
        6000 | 23000 => {
            "直播服务不接受编码器发送的 RTMP 内容。请更新或更换编码器，并检查其编码设置。"
        }
        18203 => {
            "账号的直播服务已被强制关停。请查看控制台中的通知并联系直播服务的技术支持，重复推流无法解决问题。"
        }
        18202 => "账号已欠费。请及时充值，待服务恢复后再推流。",
        18201 => "账号的直播服务已被关停。请在控制台查明原因，待服务恢复后再推流。",
        21100 => "该流已按请求断开。请先查明是谁通过控制台或 API 发起了请求，再重新推流。",
        18305 => {
            "该流处于禁播状态。请在控制台恢复，或等待禁播到期（默认 7 天，最长 90 天），或改用其他 StreamName 并重新签名。"
        }
        18308 => "请改用仅含字母、数字、连字符、下划线和点号的 StreamName，并重新签名。",
        21102 => {
            "同一条流的新推流顶替了当前推流。如非预期，请找出另一台编码器，为其分配单独的 StreamName 后再推流。"
        }
        18601 => {
            "该 StreamName 的推流数已达到配置的上限。请找到正在直播的同名流并将其停止，或改用其他 StreamName 并重新签名。"
        }
        18600 => "当前推流数已达到配置的上限。请停止不需要的推流，或申请提高上限。",
        18502 => {
            "推流地址缺少 txSecret。请签名，并将全部参数接在 StreamName 之后，一并填入编码器的推流码。"
        }
        18500 => {
            "推流地址缺少 txTime。请签名；若已签名，请检查地址是否被 shell 在 & 处截断，或编码器的推流码是否漏填了参数。"
        }
        18501 => {
            "推流地址已过期。请重新签名，有效期取 12 至 24 小时；若过早失效，请检查签名端的时钟和时区。"
        }
        _ => {
            "直播服务未给出原因。请稍后重新推流；若反复出现，请将推流域名、AppName、StreamName 和断流时间提供给直播服务的技术支持。"
        }
    }
}

const fn user_message(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => "当前应用发送的视频不被服务支持，请更新应用后重试。",
        18304 => "目前无法直播，请联系提供链接的人。",
        18309 => "此链接无法使用，请获取新的链接。",
        18503 => "此链接无法使用，请获取新的链接。",
        18307 => "目前无法直播，请联系提供链接的人。",
        18306 => "此链接无法使用，请获取新的链接。",
        18400 => "无法从当前网络直播，请更换网络，或联系提供链接的人。",
        18401 => "无法从当前网络直播，请更换网络，或联系提供链接的人。",
        1000 | 2000 | 3000 | 4000 | 35000 => "直播已在本设备上停止。",
        21101 => "直播已被管理员禁止，请联系提供链接的人。",
        18303 => "目前无法直播，请联系提供链接的人。",
        18302 => "此链接无法使用，请获取新的链接。",
        18301 => "此链接无法使用，请获取新的链接。",
        39000 => "视频画质过高，请降低画质后重试。",
        7000 => "视频画质过高，请降低画质后重试。",
        19000 => "您没有使用此链接直播的权限，请联系提供链接的人。",
        18300 => "此链接无法使用，请获取新的链接。",
        21103 => "另一台设备正在使用此链接直播，请先在该设备上停止，然后重试。",
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "直播服务出现问题，请稍后重试。"
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => "网络连接失败，请检查网络后重试。",
        18200 => "此链接无法使用，请获取新的链接。",
        8000 | 20000 => "没有收到视频，请检查摄像头后重试。",
        37000 => "由于无人观看，直播已停止，请在有观众时重试。",
        18602 => "优先级更高的直播正在进行，请在其结束后重试。",
        10000 => "直播已被管理员停止，请联系提供链接的人。",
        6000 | 23000 => "当前应用发送的视频不被服务支持，请更新应用后重试。",
        18203 => "目前无法直播，请联系提供链接的人。",
        18202 => "目前无法直播，请联系提供链接的人。",
        18201 => "目前无法直播，请联系提供链接的人。",
        21100 => "直播已被管理员停止，请联系提供链接的人。",
        18305 => "直播已被管理员禁止，请联系提供链接的人。",
        18308 => "此链接无法使用，请获取新的链接。",
        21102 => "另一台设备正在使用此链接直播，请先在该设备上停止，然后重试。",
        18601 => "此链接正在使用中，请停止另一个直播，或获取新的链接。",
        18600 => "同时进行的直播过多，请稍后重试。",
        18502 => "此链接不完整，请完整复制，或获取新的链接。",
        18500 => "此链接不完整，请完整复制，或获取新的链接。",
        18501 => "此链接已过期，请获取新的链接。",
        _ => "直播已中断，请稍后重试。",
    }
}

const fn erratum(cause: Cause) -> Option<(&'static str, &'static str)> {
    match cause.number() {
        39000 => Some((
            "推流帧率大小超过系统允许的最大值",
            "各语言的错误码表说法不一：此处及日文、韩文为帧率，英文为帧大小。无法确定所指是哪一个。",
        )),
        _ => None,
    }
}
