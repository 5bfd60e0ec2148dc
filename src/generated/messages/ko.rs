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
        Actor::Account => "계정 소유자(콘솔에서 조치)",
        Actor::Client => "조치 불필요: 푸시 클라이언트가 스스로 중단",
        Actor::DataSource => "푸시 데이터 제공자",
        Actor::Encoder => "인코더 담당자",
        Actor::Hook => "자체 인증 서버 담당자",
        Actor::Network => "푸시 클라이언트와 서비스 사이의 네트워크 담당자",
        Actor::Operator => "스트림 운영자",
        Actor::Service => "서비스",
        Actor::Unknown => "알 수 없음",
        Actor::UrlSigner => "URL 서명 담당자",
    }
}

const fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::AfterFix => "수정 후 재시도",
        Retry::AsIs => "잠시 후 그대로 재시도",
        Retry::No => "재시도하지 않음",
    }
}

const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Computed => "계산으로 검증됨",
        Evidence::Conflicting => "서비스 문서 간 상충",
        Evidence::Documented => "서비스 문서에 명시됨",
        Evidence::Inferred => "여러 문서에서 추론됨",
        Evidence::OurChoice => "공개되지 않음: pushurl의 판단",
    }
}

const fn detail(reason: Reason) -> &'static str {
    match reason {
        Reason::HookRefused => "자체 인증 서버가 푸시를 거부했습니다.",
        Reason::AccountNotFound => "정책에 따르면 이 URL에 해당하는 계정이 없습니다.",
        Reason::ServiceShutDown => "정책에 따르면 계정의 서비스가 정지되었습니다.",
        Reason::ServiceOverdue => "정책에 따르면 계정의 요금이 연체되었습니다.",
        Reason::ServiceForciblySuspended => "정책에 따르면 계정의 서비스가 강제로 정지되었습니다.",
        Reason::HostIsIp => "푸시 대상이 IP 주소이며, 푸시 도메인을 지정하는 txHost도 없습니다.",
        Reason::LeadingBlank => {
            "URL 앞에 공백, 제어 문자 또는 바이트 순서 표시(BOM)가 있어 클라이언트가 프로토콜을 인식하지 못합니다."
        }
        Reason::ProtocolMissing => "URL이 프로토콜과 ://로 시작하지 않습니다.",
        Reason::ProtocolUnknown => "푸시용으로 알려진 프로토콜이 아닙니다.",
        Reason::ProtocolUppercase => {
            "프로토콜이 소문자가 아니며, 일부 클라이언트는 소문자만 인식합니다."
        }
        Reason::HostMissing => "URL에 호스트가 없습니다.",
        Reason::PortInvalid => "호스트의 콜론 뒤가 1~65535 범위의 포트가 아닙니다.",
        Reason::PortUnusual => "포트 또는 그 표기가 이 프로토콜의 문서에 없습니다.",
        Reason::SrtDomainMissing => "streamid에 h=가 없어 호스트를 푸시 도메인으로 간주합니다.",
        Reason::DomainNotOfAccount => "정책에 이 푸시 도메인이 없습니다.",
        Reason::TextInQuotes => "URL이 따옴표로 묶여 있습니다.",
        Reason::TextInBrackets => "URL이 괄호로 묶여 있습니다.",
        Reason::TextInMarkup => "URL에 목록 기호나 Markdown 링크 같은 표시가 붙어 있습니다.",
        Reason::TextPercentEncoded => "URL 전체가 퍼센트 인코딩되어 있습니다.",
        Reason::ProtocolTwice => "프로토콜이 두 번 적혀 있습니다.",
        Reason::TextIsCommand => "URL이 포함된 명령줄입니다.",
        Reason::TextIsField => "URL 앞에 항목 이름이 있습니다.",
        Reason::TextIsOtherUrl => "URL을 매개변수로 포함하는 다른 주소입니다.",
        Reason::TextWrapped => "URL이 여러 줄로 나뉘어 있습니다.",
        Reason::TextEscaped => {
            "URL의 문자가 JSON이나 셸에서처럼 백슬래시로 이스케이프되어 있습니다."
        }
        Reason::TextBeforeUrl => "URL 앞에 다른 글자가 있습니다.",
        Reason::SrtPortMissing => {
            "SRT URL에 포트가 없습니다. SRT에는 기본 포트가 없어 ffmpeg 등의 클라이언트가 이 URL을 거부합니다."
        }
        Reason::SrtModeNotCaller => {
            "SRT URL의 mode가 caller가 아닙니다. 다른 모드에서는 ffmpeg가 연결을 기다리기만 하고 푸시를 시작하지 않습니다."
        }
        Reason::HostHasUserinfo => {
            "호스트 앞에 푸시 URL에는 없는 사용자 이름과 @가 있으며, 클라이언트마다 호스트를 다르게 해석합니다."
        }
        Reason::HostNotAscii => "푸시 도메인에 ASCII가 아닌 문자가 포함되어 있습니다.",
        Reason::HostIllegalCharacter => {
            "푸시 도메인에 영문자, 숫자, 하이픈, 점 이외의 문자가 포함되어 있습니다."
        }
        Reason::HostLabelEmpty => "푸시 도메인이 점으로 시작하거나 점이 연속되어 있습니다.",
        Reason::HostLabelTooLong => {
            "푸시 도메인에서 점으로 구분된 부분 중 63자를 초과하는 것이 있습니다."
        }
        Reason::HostLabelHyphen => {
            "푸시 도메인에서 점으로 구분된 부분 중 하이픈으로 시작하거나 끝나는 것이 있습니다."
        }
        Reason::HostTooLong => "푸시 도메인이 253자를 초과합니다.",
        Reason::HostSingleLabel => "푸시 도메인에 점이 없습니다.",
        Reason::HostIsLocalhost => {
            "푸시 도메인이 localhost 또는 그 하위 이름이며, 이는 클라이언트 자신을 가리킵니다."
        }
        Reason::HostBadPunycode => {
            "푸시 도메인에 xn--로 시작하지만 올바른 인코딩이 아닌 부분이 있습니다."
        }
        Reason::HostBadAddress => {
            "푸시 도메인이 IP 주소처럼 숫자로 끝나지만 올바른 IP 주소도 도메인도 아닙니다."
        }
        Reason::HostIsPlayback => "이 도메인은 재생용 도메인입니다.",
        Reason::HostTrailingDot => {
            "푸시 도메인이 점으로 끝나며, 점이 없는 이름과 같게 취급하는 프로그램은 드뭅니다."
        }
        Reason::DomainDisabled => "정책에 따르면 이 푸시 도메인이 비활성화되었습니다.",
        Reason::AppDisabled => "정책에 따르면 이 AppName이 비활성화되었습니다.",
        Reason::StreamForbidden => "정책에 따르면 이 스트림이 비활성화되었습니다.",
        Reason::ChannelMissing => "정책이 채널 모드이며 이 이름의 채널이 없습니다.",
        Reason::ChannelClosed => "정책이 채널 모드이며 이 이름의 채널이 종료되었습니다.",
        Reason::StreamMissing => {
            "URL에 StreamName이 없습니다(경로 요소가 하나뿐이면 RTMP 클라이언트는 이를 AppName으로 봅니다)."
        }
        Reason::StreamTooLong => "StreamName이 255바이트를 초과합니다.",
        Reason::StreamNotAscii => "StreamName에 ASCII가 아닌 문자가 포함되어 있습니다.",
        Reason::StreamIllegalCharacter => {
            "StreamName에 공백, 제어 문자 또는 여기에서 허용하지 않는 기호가 포함되어 있습니다(서비스의 규칙은 공개되지 않았습니다)."
        }
        Reason::StreamUnusualCharacter => {
            "StreamName에 서비스의 다른 인터페이스에서 이름에 쓸 수 있다고 명시하지 않은 기호가 포함되어 있습니다."
        }
        Reason::StreamDotSegment => {
            "StreamName이 점 하나 또는 둘뿐이며, 많은 URL 파서가 이를 제거합니다."
        }
        Reason::StreamMediaSuffix => "StreamName이 재생 URL에 붙는 .flv 또는 .m3u8로 끝납니다.",
        Reason::SrtStreamidMissing => "SRT URL에 streamid가 없어 AppName과 StreamName이 없습니다.",
        Reason::SrtRtmpLayout => {
            "SRT URL의 AppName과 StreamName이 streamid가 아니라 RTMP처럼 경로에 있습니다."
        }
        Reason::SrtStreamidPrefix => "streamid가 '#!::'로 시작하지 않습니다.",
        Reason::SrtModePresent => "streamid에 문서의 형식에는 없는 m=이 있습니다.",
        Reason::QueryInServerField => {
            "매개변수가 AppName 뒤에, StreamName이 다시 그 뒤에 있습니다. 인코더의 서버 칸에 매개변수를 입력하면 이렇게 됩니다."
        }
        Reason::QueryPercentEncoded => {
            "매개변수의 구분 기호가 퍼센트 인코딩되어 있습니다(?, =, & 대신 %3F, %3D, %26)."
        }
        Reason::QueryFullWidth => "일부 구분 기호가 전각 문자입니다.",
        Reason::QueryMarkLost => "StreamName과 txSecret 사이에 ?가 없습니다.",
        Reason::StreamTrailingSlash => "StreamName 뒤에 슬래시가 있습니다.",
        Reason::SrtStreamidEncoded => {
            "streamid가 퍼센트 인코딩되어 있습니다. ffmpeg는 그대로 전송하므로 서비스가 이름을 읽지 못합니다."
        }
        Reason::SrtStreamidSeparator => "streamid의 항목이 쉼표로 구분되어 있지 않습니다.",
        Reason::SrtStreamidCase => {
            "streamid의 대소문자가 다릅니다. 클라이언트가 인식하지 못해 streamid를 전송하지 않습니다."
        }
        Reason::SrtStreamidTooLong => {
            "streamid가 SRT의 한도인 512바이트를 넘습니다. 클라이언트가 연결하지 않습니다."
        }
        Reason::StreamPlaceholder => {
            "StreamName이 자리표시자이거나 값이 없는 프로그램 변수로 보입니다."
        }
        Reason::AppMissing => "URL에 AppName이 없습니다.",
        Reason::AppTooLong => {
            "AppName이 255바이트를 초과합니다(문서상 StreamName의 제한이며, 여기에서는 AppName에도 적용합니다)."
        }
        Reason::AppNotAscii => "AppName에 ASCII가 아닌 문자가 포함되어 있습니다.",
        Reason::AppIllegalCharacter => {
            "AppName에 공백, 제어 문자 또는 여기에서 허용하지 않는 기호가 포함되어 있습니다(서비스의 규칙은 공개되지 않았습니다)."
        }
        Reason::AppHasSlash => {
            "StreamName 앞이 둘 이상의 부분으로 나뉘어, 여기에서 허용하지 않는 슬래시가 AppName에 포함되어 있습니다."
        }
        Reason::AppUnusualCharacter => {
            "AppName에 서비스의 다른 인터페이스에서 이름에 쓸 수 있다고 명시하지 않은 기호가 포함되어 있습니다."
        }
        Reason::AppDotSegment => {
            "AppName이 점 하나 또는 둘뿐이며, 많은 URL 파서가 이를 제거합니다."
        }
        Reason::ClientBlocked => "클라이언트의 IP 주소가 정책의 차단 목록에 있습니다.",
        Reason::ClientNotAllowed => "클라이언트의 IP 주소가 정책의 허용 목록에 없습니다.",
        Reason::TxtimeMissing => "URL에 txTime이 없습니다.",
        Reason::TxtimeEmpty => "txTime에 값이 없어 누락된 것으로 간주합니다.",
        Reason::TxtimeNameCase => {
            "txTime이 없고, 대소문자만 다른 이름의 매개변수가 있습니다(여기에서는 대소문자를 구분합니다)."
        }
        Reason::TxtimeMisspelt => "txTime이 없고, 철자가 틀린 이름의 매개변수가 있습니다.",
        Reason::TxtimeLostAmpersand => "txTime 앞에 &가 없어 다른 매개변수 값의 일부가 되었습니다.",
        Reason::TxtimeHtmlEscaped => {
            "txTime이 없고, HTML 소스에서 복사한 URL처럼 amp;txTime만 있습니다."
        }
        Reason::TxtimeDoubledMark => {
            "txTime 앞에 두 번째 ?가 있어 txTime이 아니라 ?txTime으로 되어 있습니다."
        }
        Reason::TxtimeSemicolon => {
            "txTime 앞이 &가 아니라 세미콜론이어서 독립된 매개변수가 아닙니다."
        }
        Reason::QueryCutAtAmpersand => {
            "매개변수가 첫 번째에서 끝나 txTime이 없습니다. 따옴표 없는 URL을 셸이 &에서 자르면 이렇게 됩니다."
        }
        Reason::Expired => {
            "txTime이 지났습니다(AuthDelta가 지정되었다면 이를 더한 시각도 지났습니다)."
        }
        Reason::TxtimeNotHex => "txTime이 16진수가 아니므로 만료된 것으로 간주합니다.",
        Reason::TxtimeSign => {
            "txTime이 더하기 또는 빼기 부호로 시작하므로 만료된 것으로 간주합니다."
        }
        Reason::TxtimeHexPrefix => "txTime이 0x로 시작하므로 만료된 것으로 간주합니다.",
        Reason::TxtimeBlank => "txTime 앞뒤에 공백 또는 제어 문자가 있어 만료된 것으로 간주합니다.",
        Reason::TxtimeTooLong => "txTime이 9999년 이후이므로 만료된 것으로 간주합니다.",
        Reason::TxtimeMilliseconds => "txTime이 초가 아닌 밀리초이므로 만료된 것으로 간주합니다.",
        Reason::TxtimeDecimal => "txTime이 10진수이며, 이것도 허용되지만 보통 16진수로 씁니다.",
        Reason::ExpiredWithoutAuthDelta => {
            "txTime이 지나 URL이 AuthDelta만으로 유효하며, AuthDelta를 더하는지는 서비스의 문서마다 다릅니다."
        }
        Reason::LifetimeShort => {
            "URL의 남은 유효 기간이 이 검사에 설정된 하한보다 짧습니다(진행 중인 푸시는 만료 후에도 유지되지만 다시 연결하면 실패합니다)."
        }
        Reason::LifetimeLong => {
            "URL의 남은 유효 기간이 이 검사에 설정된 상한을 초과합니다(서비스는 지나치게 긴 유효 기간을 권장하지 않지만 수치는 밝히지 않습니다)."
        }
        Reason::TextAfterUrl => "URL 뒤에 쉼표, 따옴표, 줄바꿈 같은 다른 문자가 있습니다.",
        Reason::TxtimeBeyond2106 => {
            "txTime이 2106년 이후입니다. 이 URL은 사실상 영구적으로 유효합니다."
        }
        Reason::TxsecretMissing => "URL에 txSecret이 없습니다.",
        Reason::TxsecretEmpty => "txSecret에 값이 없어 누락된 것으로 간주합니다.",
        Reason::TxsecretNameCase => {
            "txSecret이 없고, 대소문자만 다른 이름의 매개변수가 있습니다(여기에서는 대소문자를 구분합니다)."
        }
        Reason::TxsecretMisspelt => "txSecret이 없고, 철자가 틀린 이름의 매개변수가 있습니다.",
        Reason::TxsecretLostAmpersand => {
            "txSecret 앞에 &가 없어 다른 매개변수 값의 일부가 되었습니다."
        }
        Reason::TxsecretHtmlEscaped => {
            "txSecret이 없고, HTML 소스에서 복사한 URL처럼 amp;txSecret만 있습니다."
        }
        Reason::TxsecretDoubledMark => {
            "txSecret 앞에 두 번째 ?가 있어 txSecret이 아니라 ?txSecret으로 되어 있습니다."
        }
        Reason::TxsecretSemicolon => {
            "txSecret 앞이 &가 아니라 세미콜론이어서 독립된 매개변수가 아닙니다."
        }
        Reason::SecretMismatch => {
            "제공된 어떤 키로도 이 StreamName과 txTime에서 이 txSecret이 나오지 않습니다."
        }
        Reason::SecretLength => "txSecret의 자릿수가 이 도메인의 해시와 맞지 않습니다.",
        Reason::SecretNotHex => "txSecret에 16진수가 아닌 문자가 포함되어 있습니다.",
        Reason::SecretUppercase => {
            "txSecret에 대문자 16진수가 포함되어 있으며, 문서의 예시는 소문자이고 여기에서는 소문자만 허용합니다."
        }
        Reason::SecretOtherHash => {
            "txSecret의 길이가 다른 해시 알고리즘의 길이입니다(MD5 도메인에 SHA-256, 또는 그 반대)."
        }
        Reason::ParameterConflict => {
            "서비스의 매개변수가 서로 다른 값으로 두 번 지정되어 어느 것이 적용되는지 알 수 없습니다."
        }
        Reason::ParameterRepeated => "서비스의 매개변수가 같은 값으로 두 번 지정되어 있습니다.",
        Reason::ParameterIllegalCharacter => {
            "매개변수에 공백, 따옴표, 슬래시처럼 그대로 전달되지 않는 문자가 포함되어 있습니다."
        }
        Reason::ParameterReserved => {
            "추가 매개변수의 이름이 서명할 때 자동으로 쓰이거나(txSecret, txTime, txHost) SRT에서 의미를 갖는(h, r, m, streamid) 이름입니다."
        }
        Reason::SecretSignedLowercaseTime => {
            "txSecret이 소문자 txTime으로 계산되었지만 URL의 txTime은 대소문자가 다릅니다."
        }
        Reason::SecretSignedUppercaseTime => {
            "txSecret이 대문자 txTime으로 계산되었지만 URL의 txTime은 대소문자가 다릅니다."
        }
        Reason::SecretSignedPlaybackKey => "txSecret이 도메인의 재생 키로 계산되었습니다.",
        Reason::SecretSignedAppAndStream => {
            "txSecret이 StreamName만이 아니라 AppName/StreamName으로 계산되었습니다."
        }
        Reason::SecretSignedPath => {
            "txSecret이 StreamName만이 아니라 경로 전체(/AppName/StreamName)로 계산되었습니다."
        }
        Reason::SecretSignedMediaSuffix => {
            "txSecret이 URL에 없는 .flv 또는 .m3u8 확장자를 붙인 StreamName이나, URL에 있는 확장자를 뺀 StreamName으로 계산되었습니다."
        }
        Reason::SecretSignedTemplate => {
            "txSecret이 URL에 없는 '_템플릿 이름'을 붙인 StreamName이나, URL에 있는 '_템플릿 이름'을 뺀 StreamName으로 계산되었습니다."
        }
        Reason::SecretSignedTrimmedName => {
            "txSecret이 URL의 StreamName 앞뒤에 있는 공백을 뺀 채로 계산되었습니다."
        }
        Reason::SecretSignedDecodedName => {
            "txSecret이 퍼센트 디코딩한 StreamName으로 계산되었지만 URL에는 인코딩되어 있습니다."
        }
        Reason::SecretSignedEncodedName => {
            "txSecret이 퍼센트 인코딩한 StreamName으로 계산되었지만 URL에는 인코딩되어 있지 않습니다."
        }
        Reason::SecretSignedDecimalTime => {
            "txSecret이 10진수 시간으로 계산되었지만 URL에는 16진수로 되어 있습니다."
        }
        Reason::SecretSignedHexTime => {
            "txSecret이 16진수 시간으로 계산되었지만 URL에는 10진수로 되어 있습니다."
        }
        Reason::SecretSignedMilliseconds => {
            "txSecret이 밀리초 시간으로 계산되었지만 URL에는 초로 되어 있습니다."
        }
        Reason::SecretSignedEightHoursOff => {
            "txSecret이 URL의 시간보다 8시간 이르거나 늦은 시간으로 계산되었습니다. UTC와 UTC+8을 혼동하면 이렇게 됩니다."
        }
        Reason::SecretSignedHexPrefix => "txSecret이 시간 앞에 0x를 붙여 계산되었습니다.",
        Reason::SecretSignedOtherOrder => {
            "txSecret이 키, StreamName, txTime을 다른 순서로 이어 계산되었습니다."
        }
        Reason::SecretSignedUppercaseDigest => {
            "txSecret이 서명할 때 대문자로 쓰였으며, 여기에서는 소문자만 허용합니다."
        }
        Reason::SecretSignedKeyLineBreak => {
            "txSecret이 끝에 줄바꿈이 붙은 키로 계산되었습니다. 키 파일을 그대로 읽으면 이렇게 됩니다."
        }
        Reason::SecretSignedOtherHash => {
            "txSecret이 다른 해시 알고리즘으로 계산되었습니다(MD5 도메인에 SHA-256, 또는 그 반대)."
        }
        Reason::ParameterMisleading => {
            "이 매개변수(slist= 또는 .mp4 등으로 끝나는 값) 때문에 다른 이름으로 해석하는 클라이언트가 있습니다."
        }
        Reason::DigestLeadingZerosLost => {
            "txSecret은 올바른 해시값이지만 앞자리의 0이 빠져 있습니다. 해시값을 숫자로 출력하면 이렇게 됩니다."
        }
        Reason::DigestInnerZerosLost => {
            "txSecret은 올바른 해시값이지만 중간의 0이 빠져 있습니다. 16보다 작은 바이트가 16진수 한 자리로 쓰였습니다."
        }
        Reason::DigestSignExtended => {
            "txSecret은 올바른 해시값이지만 일부 바이트 앞에 ffffff가 붙어 있습니다. 부호 있는 바이트가 32비트로 확장되었습니다."
        }
        Reason::DigestHasSeparators => {
            "txSecret은 올바른 해시값이지만 바이트 사이에 구분 기호가 있습니다."
        }
        Reason::DigestBase64 => {
            "txSecret은 올바른 해시값이지만 16진수가 아닌 base64로 쓰여 있습니다."
        }
        Reason::DigestMiddleDigits => {
            "txSecret이 올바른 해시값의 가운데 16자리뿐입니다. 16자리 MD5라고 불리기도 합니다."
        }
        Reason::DigestPercentEncoded => {
            "txSecret은 올바른 해시값이지만 퍼센트 인코딩되어 있습니다."
        }
        Reason::DigestHasExtraText => {
            "txSecret에 올바른 해시값이 있지만 앞뒤에 따옴표나 줄바꿈 같은 다른 문자가 있습니다."
        }
        Reason::SecretSignedSha1 => "txSecret이 SHA-1로 계산되었습니다.",
        Reason::SecretSignedJoined => {
            "txSecret이 키, StreamName, txTime 사이에 구분 기호를 넣어 계산되었습니다."
        }
        Reason::SecretSignedAppThenStream => {
            "txSecret이 StreamName만이 아니라 AppName과 StreamName을 이어서 계산되었습니다."
        }
        Reason::SecretSignedSlashAndStream => {
            "txSecret이 앞에 슬래시가 붙은 StreamName으로 계산되었습니다."
        }
        Reason::SecretSignedDomainAndPath => {
            "txSecret이 StreamName만이 아니라 푸시 도메인과 경로로 계산되었습니다."
        }
        Reason::SecretSignedWholeUrl => {
            "txSecret이 StreamName만이 아니라 URL 전체로 계산되었습니다."
        }
        Reason::SecretSignedBizid => {
            "txSecret이 URL에 없는 bizid_ 접두사가 붙은 StreamName으로, 또는 URL에 있는 bizid_를 뺀 StreamName으로 계산되었습니다."
        }
        Reason::SecretSignedCutName => {
            "txSecret이 StreamName에서 첫 번째 점 앞의 부분만으로 계산되었습니다."
        }
        Reason::SecretSignedBase64Name => {
            "txSecret이 base64로 인코딩된 StreamName으로 계산되었습니다."
        }
        Reason::SecretSignedOtherCaseName => {
            "txSecret이 URL과 대소문자가 다른 StreamName으로 계산되었습니다."
        }
        Reason::SecretSignedQuotedKey => "txSecret이 따옴표가 붙은 키로 계산되었습니다.",
        Reason::SecretSignedKeyBom => {
            "txSecret이 앞에 바이트 순서 표시(BOM)가 붙은 키로 계산되었습니다. 키 파일을 그대로 읽으면 이렇게 됩니다."
        }
        Reason::SecretSignedWithoutKey => {
            "txSecret이 키 없이 계산되었습니다. 키가 비어 있거나 undefined, null, None이라는 문자열입니다."
        }
        Reason::SecretSignedHashedKey => "txSecret이 키 자체가 아니라 키의 MD5로 계산되었습니다.",
        Reason::SecretSignedOneSecondOff => {
            "txSecret이 URL의 시간과 1초 차이 나는 시간으로 계산되었습니다. 시계를 두 번 읽으면 이렇게 됩니다."
        }
        Reason::SecretSignedLineBreak => {
            "txSecret이 끝에 줄바꿈이 붙은 문자열로 계산되었습니다. 셸에서 echo를 쓰면 이렇게 됩니다."
        }
        Reason::SecretSignedTwice => "txSecret은 올바른 해시값을 다시 해시한 값입니다.",
        Reason::SecretSignedUtf16 => "txSecret이 UTF-16으로 인코딩된 문자열로 계산되었습니다.",
        Reason::SecretSignedHmac => "txSecret이 키를 사용한 HMAC으로 계산되었습니다.",
        Reason::KeyNotClean => {
            "URL은 올바르게 서명되었습니다. 제공된 키에 따옴표, 공백, 바이트 순서 표시(BOM) 또는 NAME=이 붙어 있습니다."
        }
        Reason::ParameterSlash => {
            "매개변수에 슬래시가 있습니다. RTMP 클라이언트가 그 위치에서 URL을 나누므로 서명이 사라집니다."
        }
        Reason::ParameterBlank => {
            "매개변수에 공백이 있습니다. ffmpeg가 그 위치에서 URL을 끝내므로 서명이 전송되지 않습니다."
        }
        Reason::QueryTooLong => {
            "StreamName과 쿼리가 너무 깁니다. ffmpeg는 처음 1017바이트만 전송하며 서명은 그 안에 없습니다."
        }
        Reason::ParametersTooLong => {
            "StreamName과 쿼리의 합이 976바이트를 넘습니다. 일부 클라이언트는 잘라 내고 일부는 푸시하지 않습니다."
        }
        Reason::BlankAfterQuery => {
            "쿼리 뒤에 공백이 있습니다. ffmpeg와 librtmp는 그 위치에서 URL을 끝내지만, 다른 클라이언트는 나머지도 전송하여 푸시에 실패합니다."
        }
        Reason::TooManyPushes => "푸시 스트림 수가 정책이 허용하는 최댓값에 도달했습니다.",
        Reason::TooManyOfStream => {
            "이 StreamName의 푸시 스트림 수가 정책이 허용하는 최댓값에 도달했습니다."
        }
        Reason::PriorityTooLow => {
            "푸시의 우선순위가 이 StreamName으로 진행 중인 푸시보다 낮습니다."
        }
    }
}

const fn remedy(reason: Reason) -> &'static str {
    match reason {
        Reason::HookRefused => "인증 서버의 로그에서 이 스트림을 찾아 거부된 원인을 해결하십시오.",
        Reason::AccountNotFound => {
            "푸시 도메인의 철자와 콘솔 등록 여부를 확인하고, 정책이 오래되었으면 갱신하십시오."
        }
        Reason::ServiceShutDown => "콘솔에서 사유를 확인하고 서비스를 복구하십시오.",
        Reason::ServiceOverdue => "요금을 충전하고, 서비스가 복구된 후 푸시하십시오.",
        Reason::ServiceForciblySuspended => {
            "콘솔의 공지를 확인하고 서비스의 고객 지원에 문의하십시오."
        }
        Reason::HostIsIp => "푸시 도메인으로 푸시하거나 txHost=<푸시 도메인>으로 지정하십시오.",
        Reason::LeadingBlank => "프로토콜 앞의 문자를 모두 삭제하십시오.",
        Reason::ProtocolMissing => {
            "URL이 rtmp://, rtmps://, webrtc://, srt:// 중 하나로 시작하게 하십시오."
        }
        Reason::ProtocolUnknown => "rtmp, rtmps, webrtc, srt 중 하나를 사용하십시오.",
        Reason::ProtocolUppercase => "프로토콜을 소문자로 쓰십시오.",
        Reason::HostMissing => ":// 바로 뒤에 푸시 도메인을 쓰십시오.",
        Reason::PortInvalid => {
            "프로토콜에 정해진 포트를 쓰거나, 정해진 포트가 없으면 콜론까지 생략하십시오."
        }
        Reason::PortUnusual => {
            "RTMP, RTMPS, WebRTC는 포트를 생략하고, SRT는 9000, RTMP over SRT는 3570, RTMP over QUIC은 443으로 쓰십시오."
        }
        Reason::SrtDomainMissing => "streamid에 h=<푸시 도메인>을 추가하십시오.",
        Reason::DomainNotOfAccount => {
            "푸시 도메인의 철자를 확인하거나, 계정의 도메인이면 정책에 추가하십시오."
        }
        Reason::TextInQuotes => "따옴표를 삭제하십시오.",
        Reason::TextInBrackets => "괄호를 삭제하십시오.",
        Reason::TextInMarkup => "URL만 사용하십시오.",
        Reason::TextPercentEncoded => "한 번 디코딩한 뒤 사용하십시오.",
        Reason::ProtocolTwice => "앞의 프로토콜을 삭제하십시오.",
        Reason::TextIsCommand => "그 안의 URL만 사용하십시오.",
        Reason::TextIsField => "URL만 사용하십시오.",
        Reason::TextIsOtherUrl => "안에 있는 URL을 디코딩하여 사용하십시오.",
        Reason::TextWrapped => "공백 없이 한 줄로 이으십시오.",
        Reason::TextEscaped => "이스케이프를 푼 URL을 사용하십시오(예: \\u0026은 &).",
        Reason::TextBeforeUrl => "프로토콜 앞의 내용을 모두 삭제하십시오.",
        Reason::SrtPortMissing => "호스트 뒤에 :9000을 붙이십시오.",
        Reason::SrtModeNotCaller => "mode를 삭제하거나 mode=caller로 쓰십시오.",
        Reason::HostHasUserinfo => "://와 호스트 사이를 @까지 모두 삭제하십시오.",
        Reason::HostNotAscii => "도메인을 ASCII로 쓰고, 국제화 도메인은 xn-- 형식으로 쓰십시오.",
        Reason::HostIllegalCharacter => "콘솔에 표시된 푸시 도메인을 그대로 복사하십시오.",
        Reason::HostLabelEmpty => "불필요한 점을 삭제하십시오.",
        Reason::HostLabelTooLong => "각 부분이 63자 이하인 푸시 도메인을 사용하십시오.",
        Reason::HostLabelHyphen => {
            "해당 하이픈을 삭제하거나 콘솔에 표시된 푸시 도메인을 복사하십시오."
        }
        Reason::HostTooLong => "253자 이하의 푸시 도메인을 사용하십시오.",
        Reason::HostSingleLabel => "push.example.com처럼 푸시 도메인 전체를 쓰십시오.",
        Reason::HostIsLocalhost => "콘솔에 표시된 푸시 도메인을 사용하십시오.",
        Reason::HostBadPunycode => "원래 이름을 xn-- 형식으로 다시 변환하십시오.",
        Reason::HostBadAddress => "IP 주소 대신 푸시 도메인을 쓰십시오.",
        Reason::HostIsPlayback => "재생 도메인 대신 푸시 도메인을 사용하십시오.",
        Reason::HostTrailingDot => "끝의 점을 삭제하십시오.",
        Reason::DomainDisabled => {
            "콘솔에서 활성화하거나, 다른 푸시 도메인을 사용하고 해당 도메인의 키로 다시 서명하십시오."
        }
        Reason::AppDisabled => "콘솔에서 활성화하거나 다른 AppName으로 푸시하십시오.",
        Reason::StreamForbidden => {
            "콘솔에서 활성화하거나, 금지 기간이 끝나기를 기다리거나, 다른 StreamName으로 다시 서명하십시오."
        }
        Reason::ChannelMissing => {
            "콘솔에서 채널을 생성하거나, 채널이 있는 StreamName으로 다시 서명하십시오."
        }
        Reason::ChannelClosed => {
            "콘솔에서 채널을 다시 열거나, 채널이 열려 있는 StreamName으로 다시 서명하십시오."
        }
        Reason::StreamMissing => "AppName/StreamName처럼 두 이름을 모두 쓰십시오.",
        Reason::StreamTooLong => "StreamName을 255바이트 이하로 줄이고 다시 서명하십시오.",
        Reason::StreamNotAscii => {
            "영문자, 숫자, 하이픈, 밑줄, 점(A-Z a-z 0-9 - _ .)만 사용하고 다시 서명하십시오."
        }
        Reason::StreamIllegalCharacter => {
            "영문자, 숫자, 하이픈, 밑줄, 점(A-Z a-z 0-9 - _ .)만 사용하고 다시 서명하십시오."
        }
        Reason::StreamUnusualCharacter => {
            "가능하면 영문자, 숫자, 하이픈, 밑줄, 점(A-Z a-z 0-9 - _ .)만 사용하고 다시 서명하십시오."
        }
        Reason::StreamDotSegment => "다른 StreamName을 선택하고 다시 서명하십시오.",
        Reason::StreamMediaSuffix => "확장자를 삭제하고 확장자가 없는 이름으로 서명하십시오.",
        Reason::SrtStreamidMissing => {
            "매개변수에 streamid=#!::h=<푸시 도메인>,r=<AppName>/<StreamName>,txSecret=…,txTime=…을 추가하십시오."
        }
        Reason::SrtRtmpLayout => {
            "매개변수에 streamid=#!::h=<푸시 도메인>,r=<AppName>/<StreamName>,txSecret=…,txTime=… 형식으로 쓰십시오."
        }
        Reason::SrtStreamidPrefix => "streamid의 값이 '#!::'로 시작하게 하십시오.",
        Reason::SrtModePresent => "streamid에서 m=을 삭제하십시오.",
        Reason::QueryInServerField => {
            "서버에는 rtmp://<푸시 도메인>/<AppName>/를, 스트림 키에는 <StreamName>?txSecret=…&txTime=…을 입력하십시오."
        }
        Reason::QueryPercentEncoded => "?, =, &는 그대로 쓰고 값만 인코딩하십시오.",
        Reason::QueryFullWidth => "？, ＆, ＝를 반각 ?, &, =로 바꾸십시오.",
        Reason::QueryMarkLost => "StreamName 뒤에 ?를 넣으십시오.",
        Reason::StreamTrailingSlash => "? 앞의 슬래시를 삭제하십시오.",
        Reason::SrtStreamidEncoded => "streamid의 '#!::', 등호, 쉼표, 슬래시를 그대로 쓰십시오.",
        Reason::SrtStreamidSeparator => {
            "항목을 쉼표로 구분하십시오: #!::h=...,r=...,txSecret=...,txTime=..."
        }
        Reason::SrtStreamidCase => "streamid를 모두 소문자로 쓰십시오.",
        Reason::SrtStreamidTooLong => "이름이나 추가 매개변수를 줄이거나 RTMP로 푸시하십시오.",
        Reason::StreamPlaceholder => {
            "URL을 조합하는 방식을 확인하고 실제 스트림 이름을 사용하십시오."
        }
        Reason::AppMissing => "StreamName 앞에 AppName을 쓰십시오(기본값은 live).",
        Reason::AppTooLong => "AppName을 255바이트 이하로 줄이십시오.",
        Reason::AppNotAscii => "영문자, 숫자, 하이픈, 밑줄, 점(A-Z a-z 0-9 - _ .)만 사용하십시오.",
        Reason::AppIllegalCharacter => {
            "영문자, 숫자, 하이픈, 밑줄, 점(A-Z a-z 0-9 - _ .)만 사용하십시오."
        }
        Reason::AppHasSlash => "AppName/StreamName 두 부분만 쓰십시오.",
        Reason::AppUnusualCharacter => {
            "가능하면 영문자, 숫자, 하이픈, 밑줄, 점(A-Z a-z 0-9 - _ .)만 사용하십시오."
        }
        Reason::AppDotSegment => "다른 AppName을 선택하십시오.",
        Reason::ClientBlocked => "콘솔의 차단 목록에서 제거하거나 다른 IP 주소에서 푸시하십시오.",
        Reason::ClientNotAllowed => {
            "콘솔의 허용 목록에 추가하거나 허용 목록에 있는 IP 주소에서 푸시하십시오."
        }
        Reason::TxtimeMissing => {
            "서명하고, 셸이 &에서 자를 수 있는 곳에서는 URL을 따옴표로 묶으십시오."
        }
        Reason::TxtimeEmpty => "만료 시간을 16진수 Unix 타임스탬프(초)로 쓰고 다시 서명하십시오.",
        Reason::TxtimeNameCase => "매개변수 이름을 txTime으로 쓰십시오.",
        Reason::TxtimeMisspelt => "매개변수 이름을 txTime으로 쓰십시오.",
        Reason::TxtimeLostAmpersand => "txTime 앞에 &를 쓰십시오.",
        Reason::TxtimeHtmlEscaped => "URL의 &amp;를 모두 &로 바꾸십시오.",
        Reason::TxtimeDoubledMark => {
            "txTime 바로 앞의 ?를 삭제하고, 그 앞의 ? 또는 &는 남겨 두십시오."
        }
        Reason::TxtimeSemicolon => "txTime 앞의 세미콜론을 &로 바꾸십시오.",
        Reason::QueryCutAtAmpersand => "셸에서는 URL을 따옴표로 묶으십시오.",
        Reason::Expired => "12~24시간 동안 유효한 URL로 다시 서명하십시오.",
        Reason::TxtimeNotHex => "만료 시간을 16진수 Unix 타임스탬프(초)로 쓰고 다시 서명하십시오.",
        Reason::TxtimeSign => "부호를 삭제하고 txSecret을 다시 계산하십시오.",
        Reason::TxtimeHexPrefix => "0x 없이 16진수만 쓰고 txSecret을 다시 계산하십시오.",
        Reason::TxtimeBlank => {
            "해당 문자를 삭제하고 숫자만 있는 txTime으로 txSecret을 다시 계산하십시오."
        }
        Reason::TxtimeTooLong => {
            "만료 시간을 16진수 8자리 Unix 타임스탬프(초)로 쓰고 다시 서명하십시오."
        }
        Reason::TxtimeMilliseconds => "1000으로 나눈 후 16진수로 쓰십시오.",
        Reason::TxtimeDecimal => "같은 초를 16진수로 쓰고 txSecret을 다시 계산하십시오.",
        Reason::ExpiredWithoutAuthDelta => "AuthDelta에 의존하지 말고 다시 서명하십시오.",
        Reason::LifetimeShort => "12~24시간 동안 유효하도록 서명하십시오.",
        Reason::LifetimeLong => "유효 기간을 줄여 권장되는 12~24시간으로 다시 서명하십시오.",
        Reason::TextAfterUrl => "마지막 매개변수 뒤의 내용을 모두 삭제하십시오.",
        Reason::TxtimeBeyond2106 => "만료 시각을 확인하고 다시 서명하십시오.",
        Reason::TxsecretMissing => {
            "서명하고, 매개변수 전체를 StreamName과 함께 인코더의 스트림 키에 입력하십시오."
        }
        Reason::TxsecretEmpty => "txSecret을 계산하여 URL에 쓰십시오.",
        Reason::TxsecretNameCase => "매개변수 이름을 txSecret으로 쓰십시오.",
        Reason::TxsecretMisspelt => "매개변수 이름을 txSecret으로 쓰십시오.",
        Reason::TxsecretLostAmpersand => "txSecret 앞에 &를 쓰십시오.",
        Reason::TxsecretHtmlEscaped => "URL의 &amp;를 모두 &로 바꾸십시오.",
        Reason::TxsecretDoubledMark => {
            "txSecret 바로 앞의 ?를 삭제하고, 그 앞의 ? 또는 &는 남겨 두십시오."
        }
        Reason::TxsecretSemicolon => "txSecret 앞의 세미콜론을 &로 바꾸십시오.",
        Reason::SecretMismatch => {
            "이 도메인의 푸시 키와 URL에 적힌 그대로의 StreamName, txTime으로 txSecret을 다시 계산하십시오."
        }
        Reason::SecretLength => {
            "해시값을 생략 없이 MD5는 16진수 32자리, SHA-256은 64자리로 쓰십시오."
        }
        Reason::SecretNotHex => "해시값을 소문자 16진수로만 쓰십시오.",
        Reason::SecretUppercase => "해시값을 소문자 16진수로 쓰십시오.",
        Reason::SecretOtherHash => "도메인에 설정된 해시 알고리즘으로 서명하십시오.",
        Reason::ParameterConflict => "올바른 것을 남기고 다른 것을 삭제하십시오.",
        Reason::ParameterRepeated => "둘 중 하나를 삭제하십시오.",
        Reason::ParameterIllegalCharacter => "해당 문자를 퍼센트 인코딩하거나 사용하지 마십시오.",
        Reason::ParameterReserved => "매개변수 이름을 바꾸거나 제외하십시오.",
        Reason::SecretSignedLowercaseTime => "URL에 적힌 그대로의 txTime으로 해시를 계산하십시오.",
        Reason::SecretSignedUppercaseTime => "URL에 적힌 그대로의 txTime으로 해시를 계산하십시오.",
        Reason::SecretSignedPlaybackKey => "도메인의 푸시 키(기본 키 또는 백업 키)로 서명하십시오.",
        Reason::SecretSignedAppAndStream => {
            "AppName과 슬래시를 빼고 StreamName만으로 해시를 계산하십시오."
        }
        Reason::SecretSignedPath => {
            "AppName과 두 슬래시를 빼고 StreamName만으로 해시를 계산하십시오."
        }
        Reason::SecretSignedMediaSuffix => {
            "URL과 해시 계산 모두에서 .flv 또는 .m3u8 확장자를 빼십시오."
        }
        Reason::SecretSignedTemplate => {
            "템플릿 이름을 붙이거나 빼지 말고 URL에 적힌 그대로의 StreamName으로 해시를 계산하십시오."
        }
        Reason::SecretSignedTrimmedName => "URL에서 StreamName 앞뒤의 공백을 삭제하십시오.",
        Reason::SecretSignedDecodedName => {
            "퍼센트 인코딩이 필요 없는 StreamName을 사용하고, URL에 적힌 그대로 해시를 계산하십시오."
        }
        Reason::SecretSignedEncodedName => {
            "인코딩하지 말고 URL에 적힌 그대로의 StreamName으로 해시를 계산하십시오."
        }
        Reason::SecretSignedDecimalTime => {
            "URL에 적힌 그대로의 16진수 txTime으로 해시를 계산하십시오."
        }
        Reason::SecretSignedHexTime => "URL의 txTime도 해시 계산에 쓴 그대로의 16진수로 쓰십시오.",
        Reason::SecretSignedMilliseconds => {
            "시간을 초로 세고, URL에 적힌 그대로의 txTime으로 해시를 계산하십시오."
        }
        Reason::SecretSignedEightHoursOff => {
            "시간대를 적용하지 말고 URL과 같은 Unix 시간으로 서명하십시오."
        }
        Reason::SecretSignedHexPrefix => "0x 없이 txTime의 16진수만으로 해시를 계산하십시오.",
        Reason::SecretSignedOtherOrder => {
            "키, StreamName, txTime을 이 순서대로, 사이에 아무것도 넣지 말고 이어서 해시를 계산하십시오."
        }
        Reason::SecretSignedUppercaseDigest => "같은 값을 소문자로 쓰십시오.",
        Reason::SecretSignedKeyLineBreak => "서명하기 전에 키 끝의 줄바꿈을 제거하십시오.",
        Reason::SecretSignedOtherHash => "도메인에 설정된 해시 알고리즘으로 서명하십시오.",
        Reason::ParameterMisleading => {
            "매개변수 이름을 바꾸거나 .flv, .mp4, .f4v로 끝나지 않게 하십시오."
        }
        Reason::DigestLeadingZerosLost => {
            "앞자리를 0으로 채워 모든 자릿수를 출력하십시오(예: %032x)."
        }
        Reason::DigestInnerZerosLost => "해시값의 각 바이트를 16진수 두 자리로 쓰십시오(%02x).",
        Reason::DigestSignExtended => "각 바이트를 0xFF와 AND 연산한 뒤 16진수로 쓰십시오.",
        Reason::DigestHasSeparators => "구분 기호를 제거하고 소문자로 쓰십시오.",
        Reason::DigestBase64 => "해시값의 바이트를 소문자 16진수로 쓰십시오.",
        Reason::DigestMiddleDigits => "MD5의 32자리를 모두 쓰십시오.",
        Reason::DigestPercentEncoded => "해시값의 16진수를 퍼센트 인코딩 없이 쓰십시오.",
        Reason::DigestHasExtraText => "그 문자를 제거하여 값이 해시값만 포함하게 하십시오.",
        Reason::SecretSignedSha1 => {
            "도메인에 설정된 해시 알고리즘(MD5 또는 SHA-256)을 사용하십시오."
        }
        Reason::SecretSignedJoined => {
            "키, StreamName, txTime을 사이에 아무것도 넣지 않고 이어서 해시를 계산하십시오."
        }
        Reason::SecretSignedAppThenStream => {
            "URL에 적힌 그대로의 StreamName만으로 해시를 계산하십시오."
        }
        Reason::SecretSignedSlashAndStream => {
            "URL에 적힌 그대로의 StreamName만으로 해시를 계산하십시오."
        }
        Reason::SecretSignedDomainAndPath => {
            "URL에 적힌 그대로의 StreamName만으로 해시를 계산하십시오."
        }
        Reason::SecretSignedWholeUrl => "URL에 적힌 그대로의 StreamName만으로 해시를 계산하십시오.",
        Reason::SecretSignedBizid => "URL에 적힌 그대로의 StreamName만으로 해시를 계산하십시오.",
        Reason::SecretSignedCutName => "URL에 적힌 그대로의 StreamName만으로 해시를 계산하십시오.",
        Reason::SecretSignedBase64Name => {
            "URL에 적힌 그대로의 StreamName만으로 해시를 계산하십시오."
        }
        Reason::SecretSignedOtherCaseName => {
            "URL에 적힌 그대로의 StreamName만으로 해시를 계산하십시오."
        }
        Reason::SecretSignedQuotedKey => "콘솔에 표시된 그대로의 키로 서명하십시오.",
        Reason::SecretSignedKeyBom => "콘솔에 표시된 그대로의 키로 서명하십시오.",
        Reason::SecretSignedWithoutKey => "콘솔에 표시된 그대로의 키로 서명하십시오.",
        Reason::SecretSignedHashedKey => "콘솔에 표시된 그대로의 키로 서명하십시오.",
        Reason::SecretSignedOneSecondOff => {
            "시계를 한 번만 읽고 해시와 URL에 같은 txTime을 사용하십시오."
        }
        Reason::SecretSignedLineBreak => {
            "printf나 echo -n을 사용하여 줄바꿈 없이 해시를 계산하십시오."
        }
        Reason::SecretSignedTwice => "해시는 한 번만 계산하십시오.",
        Reason::SecretSignedUtf16 => {
            "문자열을 UTF-8(또는 ASCII)로 인코딩한 뒤 해시를 계산하십시오."
        }
        Reason::SecretSignedHmac => "키, StreamName, txTime을 이어서 일반 해시를 계산하십시오.",
        Reason::KeyNotClean => "검사에 제공한 키를 수정하십시오. URL은 수정할 필요가 없습니다.",
        Reason::ParameterSlash => "슬래시를 %2F로 인코딩하거나 해당 매개변수를 삭제하십시오.",
        Reason::ParameterBlank => "공백을 %20으로 인코딩하거나 삭제하십시오.",
        Reason::QueryTooLong => "추가 매개변수를 줄이거나 txSecret과 txTime을 맨 앞에 두십시오.",
        Reason::ParametersTooLong => "추가 매개변수를 줄이십시오.",
        Reason::BlankAfterQuery => "공백과 그 뒤의 텍스트를 삭제하십시오.",
        Reason::TooManyPushes => "필요 없는 푸시를 중단하거나 한도 상향을 요청하십시오.",
        Reason::TooManyOfStream => {
            "진행 중인 같은 이름의 푸시를 중단하거나 다른 StreamName으로 다시 서명하십시오."
        }
        Reason::PriorityTooLow => {
            "진행 중인 푸시가 끝나기를 기다리거나 중단하거나, 더 높은 우선순위로 푸시하십시오."
        }
    }
}

const fn errmsg(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => "RTMP AMF 데이터 오류",
        18304 => "푸시 애플리케이션 이름이 비활성화됨",
        18309 => "푸시 스트림의 애플리케이션 이름에 부적절한 문자가 포함되어 있음",
        18503 => "인증 매개변수 검증 미통과",
        18307 => "액세스 모드가 채널 모드이나, 현재 푸시 채널이 이미 종료됨",
        18306 => "액세스 모드가 채널 모드이나, 아직 해당 푸시 채널을 생성하지 않음",
        18400 => "푸시 클라이언트 IP가 블록리스트에 포함되어 있음",
        18401 => "푸시 클라이언트 IP가 얼로우리스트에 포함되어 있지 않음",
        1000 | 2000 | 3000 | 4000 | 35000 => "푸시 클라이언트에서 자발적으로 스트리밍을 중단함",
        21101 => "클라이언트가 호출한 재생 금지 요청 수신",
        18303 => "푸시 도메인이 비활성화됨",
        18302 => "올바르지 않은 푸시 도메인",
        18301 => "푸시 도메인을 식별할 수 없음",
        39000 => "푸시 프레임 레이트가 시스템에 허용된 최대값을 초과",
        7000 => "RTMP 단일 프레임 크기가 설정에 허용된 최대값을 초과",
        19000 => "3rd party 인증 실패",
        18300 => "IP 주소를 직접 사용한 푸시 스트리밍 불가",
        21103 => "현재 데이터가 없는 푸시 스트림을 대체하는 새 푸시 링크 수신",
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "라이브 방송 시스템 내부 오류"
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => "푸시 링크 네트워크 오류",
        18200 => "푸시 링크에 해당하는 사용자 정보 가져오기 실패",
        8000 | 20000 => "시스템에서 장시간 데이터가 없는 푸시 스트림 차단",
        37000 => "SRS는 재생이 없는 스트림을 중단함",
        18602 => "푸시 스트림 우선순위 매개변수가 기존 푸시 스트림 링크보다 낮음",
        10000 => "프록시 레이어에서 스트리밍 중단 명령 수신",
        6000 | 23000 => "RTMP 프로토콜 내용 오류",
        18203 => "사용자의 라이브 방송 서비스가 강제로 정지됨",
        18202 => {
            "계정 연체로 라이브 방송 서비스가 일시적으로 정지되었습니다. 즉시 충전하시기 바랍니다"
        }
        18201 => "사용자의 라이브 방송 서비스가 정지됨",
        21100 => "클라이언트에서 호출한 스트리밍 중단 요청 수신",
        18305 => "푸시 스트림 이름이 비활성화됨",
        18308 => "푸시 스트림의 스트림 이름에 부적절한 문자가 포함되어 있음",
        21102 => "새로운 푸시 링크로 현재 푸시 스트림 대체 수신",
        18601 => "현재 스트림 이름에 해당하는 푸시 스트림 수가 설정 허용된 최대값 초과",
        18600 => "현재 푸시 스트림 수가 설정 허용된 최대값 초과",
        18502 => "푸시 스트림에 인증 매개변수 없음",
        18500 => "푸시 스트림에 만료 시간 매개변수 없음",
        18501 => "푸시 스트림 타임스탬프 매개변수 값 만료",
        _ => "알 수 없는 원인",
    }
}

const fn advice(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => {
            "인코더가 보내는 AMF 데이터(RTMP 명령 또는 메타데이터)에 오류가 있습니다. 인코더를 업데이트하거나 교체하고, 직접 추가한 메타데이터를 제거하십시오."
        }
        18304 => {
            "애플리케이션이 비활성화되었습니다. 콘솔에서 활성화하거나 다른 AppName으로 푸시하십시오."
        }
        18309 => {
            "AppName을 영문자, 숫자, 하이픈, 밑줄, 점만 있는 이름으로 바꾸십시오. AppName은 서명 대상이 아니므로 txSecret은 그대로 유효합니다."
        }
        18503 => {
            "txSecret이 올바르지 않습니다. 이 도메인의 푸시 키(기본 키 또는 백업 키, 재생 키 아님)와 URL에 적힌 그대로의 StreamName, txTime으로 다시 계산하십시오."
        }
        18307 => {
            "계정이 이전 방식인 채널 모드를 사용하며 해당 채널이 종료되었습니다. 콘솔에서 채널을 다시 열거나 다른 채널로 푸시하십시오."
        }
        18306 => {
            "계정이 이전 방식인 채널 모드를 사용하며 해당 채널이 없습니다. 콘솔에서 채널을 생성하거나 기존 채널로 푸시하십시오."
        }
        18400 => {
            "푸시 클라이언트의 공인 IP 주소가 차단 목록(블록리스트)에 있습니다. 콘솔에서 제거하거나 다른 IP 주소에서 푸시하십시오."
        }
        18401 => {
            "푸시 클라이언트의 공인 IP 주소가 허용 목록(얼로우리스트)에 없습니다. 콘솔에서 추가하거나 허용 목록에 있는 IP 주소에서 푸시하십시오."
        }
        1000 | 2000 | 3000 | 4000 | 35000 => {
            "푸시 클라이언트가 스스로 스트리밍을 중단했습니다. 의도한 것이 아니면 인코더 로그에서 중단 원인을 확인하십시오."
        }
        21101 => {
            "스트림이 요청에 의해 비활성화되었습니다. 콘솔에서 활성화하거나 금지 기간이 끝난 후 다시 푸시하십시오."
        }
        18303 => {
            "푸시 도메인이 비활성화되었습니다. 콘솔에서 활성화하거나, 다른 푸시 도메인을 사용하고 해당 도메인의 키로 다시 서명하십시오."
        }
        18302 => {
            "호스트가 올바른 푸시 도메인이 아닙니다. 콘솔에 표시된 푸시 도메인을 사용하십시오(재생 도메인, localhost, 점이 없는 이름은 사용할 수 없습니다)."
        }
        18301 => {
            "서비스가 푸시 도메인을 식별할 수 없습니다. 철자, 콘솔 등록 여부, CNAME이 서비스를 가리키는지 확인하십시오."
        }
        39000 => {
            "프레임 크기와 프레임 레이트 중 어느 것이 초과되었는지에 대해 언어별 표가 서로 다릅니다. 먼저 해상도와 비트레이트를, 그다음 프레임 레이트를 낮추십시오."
        }
        7000 => {
            "단일 프레임이 허용된 크기를 초과합니다. 인코더의 비트레이트나 해상도를 낮추십시오(보통 키프레임이 가장 큽니다)."
        }
        19000 => {
            "자체 인증 서버가 푸시를 허용하지 않았습니다. 인증 서버의 로그에서 이 스트림을 찾아보고, 서비스가 인증 서버에 접속할 수 있는지 확인하십시오."
        }
        18300 => {
            "IP 주소 대신 푸시 도메인으로 푸시하십시오. IP 주소를 사용해야 하면 URL의 매개변수에 txHost=<푸시 도메인>을 추가하십시오."
        }
        21103 => {
            "이 푸시에 데이터가 없어 같은 스트림의 새로운 푸시로 대체되었습니다. 의도한 것이 아니면 다른 인코더를 찾고, 이 인코더가 데이터를 보내지 않는 원인을 확인하십시오."
        }
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "서비스 내부에 장애가 있습니다. 잠시 후 다시 푸시하고, 반복되면 푸시 도메인, AppName, StreamName, 발생 시각을 서비스의 고객 지원에 알리십시오."
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => {
            "푸시 클라이언트와 서비스 사이의 네트워크에 오류가 있습니다. 업링크 상태와 프로토콜 포트(RTMP는 1935)가 열려 있는지 확인하고, 잠시 후 다시 푸시하십시오."
        }
        18200 => {
            "이 URL에 해당하는 계정을 찾을 수 없습니다. 푸시 도메인의 철자, 콘솔 등록 여부, CNAME이 서비스를 가리키는지 확인하십시오."
        }
        8000 | 20000 => {
            "연결은 유지되었지만 데이터가 오지 않았습니다. 인코더의 입력(카메라, 캡처 카드, 파일)과 실제 전송 여부를 확인한 후 다시 푸시하십시오."
        }
        37000 => {
            "시청자가 없어 스트림이 중단되었습니다. 시청자가 있을 때 다시 푸시하거나, 시청자 없이 유지해야 하면 서비스의 고객 지원에 문의하십시오."
        }
        18602 => {
            "우선순위가 더 높은 푸시가 진행 중입니다. 끝나기를 기다리거나 중단하거나, 더 높은 우선순위로 푸시하십시오."
        }
        10000 => {
            "스트림이 명령에 의해 중단되었습니다. 명령을 내린 사람이나 시스템을 확인한 후 다시 푸시하십시오."
        }
        6000 | 23000 => {
            "인코더가 보내는 RTMP 내용을 서비스가 받아들이지 않습니다. 인코더를 업데이트하거나 교체하고 코덱 설정을 확인하십시오."
        }
        18203 => {
            "계정의 라이브 방송 서비스가 강제로 정지되었습니다. 다시 푸시해도 해결되지 않으므로, 콘솔의 공지를 확인하고 서비스의 고객 지원에 문의하십시오."
        }
        18202 => {
            "계정의 요금이 연체되었습니다. 요금을 충전하고, 서비스가 복구된 후 다시 푸시하십시오."
        }
        18201 => {
            "계정의 라이브 방송 서비스가 정지되었습니다. 콘솔에서 사유를 확인하고, 서비스가 복구된 후 다시 푸시하십시오."
        }
        21100 => {
            "스트림이 요청에 의해 중단되었습니다. 콘솔이나 API로 누가 요청했는지 확인한 후 다시 푸시하십시오."
        }
        18305 => {
            "스트림이 비활성화되었습니다. 콘솔에서 활성화하거나, 금지 기간(기본 7일, 최대 90일)이 끝나기를 기다리거나, 다른 StreamName으로 다시 서명하십시오."
        }
        18308 => {
            "StreamName을 영문자, 숫자, 하이픈, 밑줄, 점만 있는 이름으로 바꾸고 다시 서명하십시오."
        }
        21102 => {
            "같은 스트림의 새로운 푸시로 대체되었습니다. 의도한 것이 아니면 다른 인코더를 찾아 별도의 StreamName을 지정한 후 다시 푸시하십시오."
        }
        18601 => {
            "이 StreamName의 푸시 스트림 수가 설정된 최댓값에 도달했습니다. 같은 이름의 진행 중인 스트림을 찾아 중단하거나 다른 StreamName으로 다시 서명하십시오."
        }
        18600 => {
            "푸시 스트림 수가 설정된 최댓값에 도달했습니다. 필요 없는 푸시를 중단하거나 한도 상향을 요청하십시오."
        }
        18502 => {
            "URL에 txSecret이 없습니다. 서명한 후 매개변수 전체를 StreamName 뒤에 붙여 인코더의 스트림 키에 입력하십시오."
        }
        18500 => {
            "URL에 txTime이 없습니다. 서명하거나, 이미 서명했다면 셸이 URL을 &에서 잘랐는지, 인코더의 스트림 키에 매개변수가 빠졌는지 확인하십시오."
        }
        18501 => {
            "URL이 만료되었습니다. 12~24시간 동안 유효하도록 다시 서명하고, 너무 일찍 만료되었다면 서명하는 쪽의 시계와 시간대를 확인하십시오."
        }
        _ => {
            "서비스가 원인을 알려 주지 않습니다. 잠시 후 다시 푸시하고, 반복되면 푸시 도메인, AppName, StreamName, 발생 시각을 서비스의 고객 지원에 알리십시오."
        }
    }
}

const fn user_message(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => {
            "이 앱이 보내는 영상은 방송 서비스에서 지원되지 않습니다. 앱을 업데이트한 후 다시 시도하십시오."
        }
        18304 => "현재 방송할 수 없습니다. 링크를 제공한 사람에게 문의하십시오.",
        18309 => "이 링크는 사용할 수 없습니다. 새 링크를 요청하십시오.",
        18503 => "이 링크는 사용할 수 없습니다. 새 링크를 요청하십시오.",
        18307 => "현재 방송할 수 없습니다. 링크를 제공한 사람에게 문의하십시오.",
        18306 => "이 링크는 사용할 수 없습니다. 새 링크를 요청하십시오.",
        18400 => {
            "이 네트워크에서는 방송할 수 없습니다. 다른 네트워크를 사용하거나 링크를 제공한 사람에게 문의하십시오."
        }
        18401 => {
            "이 네트워크에서는 방송할 수 없습니다. 다른 네트워크를 사용하거나 링크를 제공한 사람에게 문의하십시오."
        }
        1000 | 2000 | 3000 | 4000 | 35000 => "이 기기에서 방송이 중지되었습니다.",
        21101 => "관리자가 방송을 금지했습니다. 링크를 제공한 사람에게 문의하십시오.",
        18303 => "현재 방송할 수 없습니다. 링크를 제공한 사람에게 문의하십시오.",
        18302 => "이 링크는 사용할 수 없습니다. 새 링크를 요청하십시오.",
        18301 => "이 링크는 사용할 수 없습니다. 새 링크를 요청하십시오.",
        39000 => "영상 화질이 너무 높습니다. 화질을 낮춘 후 다시 시도하십시오.",
        7000 => "영상 화질이 너무 높습니다. 화질을 낮춘 후 다시 시도하십시오.",
        19000 => "이 링크로 방송할 권한이 없습니다. 링크를 제공한 사람에게 문의하십시오.",
        18300 => "이 링크는 사용할 수 없습니다. 새 링크를 요청하십시오.",
        21103 => {
            "다른 기기가 이 링크로 방송하고 있습니다. 그 기기에서 중지한 후 다시 시도하십시오."
        }
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "방송 서비스에 문제가 발생했습니다. 잠시 후 다시 시도하십시오."
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => {
            "네트워크 연결에 실패했습니다. 연결을 확인한 후 다시 시도하십시오."
        }
        18200 => "이 링크는 사용할 수 없습니다. 새 링크를 요청하십시오.",
        8000 | 20000 => "영상이 도착하지 않았습니다. 카메라를 확인한 후 다시 시도하십시오.",
        37000 => "시청자가 없어 방송이 중지되었습니다. 시청자가 있을 때 다시 시도하십시오.",
        18602 => "우선순위가 더 높은 방송이 진행 중입니다. 종료된 후 다시 시도하십시오.",
        10000 => "관리자가 방송을 중지했습니다. 링크를 제공한 사람에게 문의하십시오.",
        6000 | 23000 => {
            "이 앱이 보내는 영상은 방송 서비스에서 지원되지 않습니다. 앱을 업데이트한 후 다시 시도하십시오."
        }
        18203 => "현재 방송할 수 없습니다. 링크를 제공한 사람에게 문의하십시오.",
        18202 => "현재 방송할 수 없습니다. 링크를 제공한 사람에게 문의하십시오.",
        18201 => "현재 방송할 수 없습니다. 링크를 제공한 사람에게 문의하십시오.",
        21100 => "관리자가 방송을 중지했습니다. 링크를 제공한 사람에게 문의하십시오.",
        18305 => "관리자가 방송을 금지했습니다. 링크를 제공한 사람에게 문의하십시오.",
        18308 => "이 링크는 사용할 수 없습니다. 새 링크를 요청하십시오.",
        21102 => {
            "다른 기기가 이 링크로 방송하고 있습니다. 그 기기에서 중지한 후 다시 시도하십시오."
        }
        18601 => "이 링크는 이미 사용 중입니다. 다른 방송을 중지하거나 새 링크를 요청하십시오.",
        18600 => "진행 중인 방송이 너무 많습니다. 나중에 다시 시도하십시오.",
        18502 => "이 링크는 완전하지 않습니다. 전체를 복사하거나 새 링크를 요청하십시오.",
        18500 => "이 링크는 완전하지 않습니다. 전체를 복사하거나 새 링크를 요청하십시오.",
        18501 => "이 링크는 만료되었습니다. 새 링크를 요청하십시오.",
        _ => "방송이 중단되었습니다. 잠시 후 다시 시도하십시오.",
    }
}

const fn erratum(cause: Cause) -> Option<(&'static str, &'static str)> {
    match cause.number() {
        21101 => Some((
            "클라이언트가 호출한 재생 금지 요청 수신",
            "공개된 문구의 '클라이언트'는 '客户'(고객)를, '재생 금지'는 '禁播'(푸시 금지)를 옮긴 것입니다.",
        )),
        39000 => Some((
            "푸시 프레임 레이트가 시스템에 허용된 최대값을 초과",
            "언어별 표가 서로 다릅니다. 한국어, 중국어, 일본어는 프레임 레이트, 영어는 프레임 크기이며, 어느 쪽이 맞는지는 알 수 없습니다.",
        )),
        18300 => Some((
            "주소를 직접 사용한 푸시 스트리밍 불가",
            "공개된 문구에는 '주소'라고만 되어 있어 'IP 주소'로 바로잡았습니다.",
        )),
        21100 => Some((
            "클라이언트에서 호출한 스트리밍 중단 요청 수신",
            "공개된 문구의 '클라이언트'는 '客户'(고객)를 옮긴 것으로, 푸시 클라이언트가 아니라 고객이 콘솔이나 API로 보낸 요청을 뜻합니다.",
        )),
        18305 => Some((
            "푸시 스트림의 스트림 이름에 부적절한 문자가 포함되어 있음",
            "공개된 문구는 18/308의 문구를 되풀이한 것이어서, 다른 언어의 뜻에 맞게 바로잡았습니다.",
        )),
        21102 => Some((
            "새로운 푸시 링크로 현재 푸시 스트림 대체 수신",
            "공개된 문구의 어순이 어긋나 있습니다. 새로운 푸시 링크가 현재 푸시 스트림을 대체했다는 뜻입니다.",
        )),
        _ => None,
    }
}
