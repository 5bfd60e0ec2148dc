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
        Actor::Account => "アカウントの所有者（コンソールで対応）",
        Actor::Client => "対応不要：プッシュクライアント自身が停止",
        Actor::DataSource => "プッシュするデータの提供者",
        Actor::Encoder => "エンコーダーの担当者",
        Actor::Hook => "自社の認証サーバーの担当者",
        Actor::Network => "プッシュクライアントとサービスの間のネットワークの担当者",
        Actor::Operator => "ストリームの運用者",
        Actor::Service => "サービス",
        Actor::Unknown => "不明",
        Actor::UrlSigner => "URLに署名する担当者",
    }
}

const fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::AfterFix => "修正後に再試行",
        Retry::AsIs => "時間をおいてそのまま再試行",
        Retry::No => "再試行しない",
    }
}

const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Computed => "計算で検証済み",
        Evidence::Conflicting => "サービスの文書間で矛盾",
        Evidence::Documented => "サービスの文書に記載",
        Evidence::Inferred => "複数の文書から推定",
        Evidence::OurChoice => "非公表：pushurlの判断",
    }
}

const fn detail(reason: Reason) -> &'static str {
    match reason {
        Reason::HookRefused => "自社の認証サーバーがプッシュを拒否しました。",
        Reason::AccountNotFound => "ポリシーによると、このURLに対応するアカウントがありません。",
        Reason::ServiceShutDown => "ポリシーによると、アカウントのサービスが停止されています。",
        Reason::ServiceOverdue => "ポリシーによると、アカウントの支払いが延滞しています。",
        Reason::ServiceForciblySuspended => {
            "ポリシーによると、アカウントのサービスが強制的に停止されています。"
        }
        Reason::HostIsIp => {
            "プッシュ先がIPアドレスで、プッシュドメイン名を示すtxHostもありません。"
        }
        Reason::LeadingBlank => {
            "URLの前に空白、制御文字、またはバイトオーダーマーク（BOM）があり、クライアントがプロトコルを認識できません。"
        }
        Reason::ProtocolMissing => "URLがプロトコルと://で始まっていません。",
        Reason::ProtocolUnknown => "プッシュ用として知られたプロトコルではありません。",
        Reason::ProtocolUppercase => {
            "プロトコルが小文字ではないため、認識しないクライアントがあります。"
        }
        Reason::HostMissing => "URLにホスト名がありません。",
        Reason::PortInvalid => "ホスト名のコロンの後が、1から65535までのポート番号ではありません。",
        Reason::PortUnusual => {
            "ポートまたはその書き方が、このプロトコルの文書に記載されていません。"
        }
        Reason::SrtDomainMissing => {
            "streamidにh=がないため、ホスト名をプッシュドメイン名とみなします。"
        }
        Reason::DomainNotOfAccount => "ポリシーにこのプッシュドメイン名がありません。",
        Reason::TextInQuotes => "URLが引用符で囲まれています。",
        Reason::TextInBrackets => "URLが括弧で囲まれています。",
        Reason::TextInMarkup => "URLに、箇条書きの記号やMarkdownのリンクなどの記号が付いています。",
        Reason::TextPercentEncoded => "URL全体がパーセントエンコードされています。",
        Reason::ProtocolTwice => "プロトコルが2回書かれています。",
        Reason::TextIsCommand => "URLを含むコマンドラインです。",
        Reason::TextIsField => "URLの前に項目名があります。",
        Reason::TextIsOtherUrl => "URLをパラメータとして含む別のアドレスです。",
        Reason::TextWrapped => "URLが複数行に折り返されています。",
        Reason::TextEscaped => {
            "URLの文字が、JSONやシェルのようにバックスラッシュでエスケープされています。"
        }
        Reason::TextBeforeUrl => "URLの前にほかの文字があります。",
        Reason::SrtPortMissing => {
            "SRTのURLにポートがありません。SRTには既定のポートがないため、ffmpegなどのクライアントはこのURLを受け付けません。"
        }
        Reason::SrtModeNotCaller => {
            "SRTのURLのmodeがcallerではありません。ほかのモードでは、ffmpegは接続を待つだけで、配信を開始しません。"
        }
        Reason::HostHasUserinfo => {
            "ホスト名の前に、プッシュ用のURLにはないユーザー名と@があり、ホスト名の解釈がクライアントによって異なります。"
        }
        Reason::HostNotAscii => "プッシュドメイン名にASCII以外の文字が含まれています。",
        Reason::HostIllegalCharacter => {
            "プッシュドメイン名に、英数字、ハイフン、ドット以外の文字が含まれています。"
        }
        Reason::HostLabelEmpty => "プッシュドメイン名がドットで始まるか、ドットが2つ続いています。",
        Reason::HostLabelTooLong => {
            "プッシュドメイン名のドットで区切られた部分に、63文字を超えるものがあります。"
        }
        Reason::HostLabelHyphen => {
            "プッシュドメイン名のドットで区切られた部分に、ハイフンで始まるか終わるものがあります。"
        }
        Reason::HostTooLong => "プッシュドメイン名が253文字を超えています。",
        Reason::HostSingleLabel => "プッシュドメイン名にドットがありません。",
        Reason::HostIsLocalhost => {
            "プッシュドメイン名がlocalhostまたはそのサブドメインで、クライアント自身を指しています。"
        }
        Reason::HostBadPunycode => {
            "プッシュドメイン名に、xn--で始まるのに正しいPunycodeではない部分があります。"
        }
        Reason::HostBadAddress => {
            "プッシュドメイン名がIPアドレスのように数字で終わっていますが、正しいIPアドレスでもドメイン名でもありません。"
        }
        Reason::HostIsPlayback => "このドメイン名は再生用です。",
        Reason::HostTrailingDot => {
            "プッシュドメイン名がドットで終わっており、ドットのない名前と同じに扱うプログラムはわずかです。"
        }
        Reason::DomainDisabled => {
            "ポリシーによると、このプッシュドメイン名の使用が禁止されています。"
        }
        Reason::AppDisabled => "ポリシーによると、このAppNameの使用が禁止されています。",
        Reason::StreamForbidden => "ポリシーによると、このストリームの配信は禁止されています。",
        Reason::ChannelMissing => "ポリシーがチャネルモードで、この名前のチャネルがありません。",
        Reason::ChannelClosed => {
            "ポリシーがチャネルモードで、この名前のチャネルが停止されています。"
        }
        Reason::StreamMissing => {
            "URLにStreamNameがありません（パスの要素が1つだけの場合、RTMPクライアントはそれをAppNameとみなします）。"
        }
        Reason::StreamTooLong => "StreamNameが255バイトを超えています。",
        Reason::StreamNotAscii => "StreamNameにASCII以外の文字が含まれています。",
        Reason::StreamIllegalCharacter => {
            "StreamNameに、空白、制御文字、またはここでは受け付けない記号が含まれています（サービス側の規則は公表されていません）。"
        }
        Reason::StreamUnusualCharacter => {
            "StreamNameに、サービスの他のインターフェースで名前に使えるとされていない記号が含まれています。"
        }
        Reason::StreamDotSegment => {
            "StreamNameが1つまたは2つのドットだけで、多くのURLパーサーはこれを取り除きます。"
        }
        Reason::StreamMediaSuffix => {
            "StreamNameが、再生用のURLに付く.flvまたは.m3u8で終わっています。"
        }
        Reason::SrtStreamidMissing => {
            "SRTのURLにstreamidがないため、AppNameもStreamNameもありません。"
        }
        Reason::SrtRtmpLayout => {
            "SRTのURLですが、AppNameとStreamNameがstreamidではなく、RTMPのようにパスにあります。"
        }
        Reason::SrtStreamidPrefix => "streamidが#!::で始まっていません。",
        Reason::SrtModePresent => "streamidに、文書の形式にはないm=があります。",
        Reason::QueryInServerField => {
            "パラメータがAppNameの後に、StreamNameがそのまた後にあります。エンコーダーのサーバー欄にパラメータを入力すると、この形になります。"
        }
        Reason::QueryPercentEncoded => {
            "パラメータの区切り文字がパーセントエンコードされています（?、=、&が%3F、%3D、%26）。"
        }
        Reason::QueryFullWidth => "区切り文字の一部が全角文字です。",
        Reason::QueryMarkLost => "StreamNameとtxSecretの間に?がありません。",
        Reason::StreamTrailingSlash => "StreamNameの後にスラッシュがあります。",
        Reason::SrtStreamidEncoded => {
            "streamidがパーセントエンコードされています。ffmpegはそのまま送信するため、サービスは名前を読み取れません。"
        }
        Reason::SrtStreamidSeparator => "streamidの項目がコンマで区切られていません。",
        Reason::SrtStreamidCase => {
            "streamidの大文字と小文字が違います。クライアントは認識できず、streamidを送信しません。"
        }
        Reason::SrtStreamidTooLong => {
            "streamidが、SRTの上限である512バイトを超えています。クライアントは接続しません。"
        }
        Reason::StreamPlaceholder => {
            "StreamNameが、プレースホルダーか、値のないプログラムの変数のように見えます。"
        }
        Reason::AppMissing => "URLにAppNameがありません。",
        Reason::AppTooLong => {
            "AppNameが255バイトを超えています（文書ではStreamNameの上限で、ここではAppNameにも適用します）。"
        }
        Reason::AppNotAscii => "AppNameにASCII以外の文字が含まれています。",
        Reason::AppIllegalCharacter => {
            "AppNameに、空白、制御文字、またはここでは受け付けない記号が含まれています（サービス側の規則は公表されていません）。"
        }
        Reason::AppHasSlash => {
            "StreamNameの前が複数の部分に分かれ、ここでは受け付けないスラッシュがAppNameに含まれています。"
        }
        Reason::AppUnusualCharacter => {
            "AppNameに、サービスの他のインターフェースで名前に使えるとされていない記号が含まれています。"
        }
        Reason::AppDotSegment => {
            "AppNameが1つまたは2つのドットだけで、多くのURLパーサーはこれを取り除きます。"
        }
        Reason::ClientBlocked => "クライアントのIPアドレスがポリシーのブラックリストにあります。",
        Reason::ClientNotAllowed => {
            "クライアントのIPアドレスがポリシーのホワイトリストにありません。"
        }
        Reason::TxtimeMissing => "URLにtxTimeがありません。",
        Reason::TxtimeEmpty => "txTimeに値がないため、指定がないものとみなします。",
        Reason::TxtimeNameCase => {
            "txTimeがなく、大文字と小文字だけが異なる名前のパラメータがあります（ここでは大文字と小文字を区別します）。"
        }
        Reason::TxtimeMisspelt => "txTimeがなく、綴りを誤った名前のパラメータがあります。",
        Reason::TxtimeLostAmpersand => {
            "txTimeの前に&がないため、別のパラメータの値の一部になっています。"
        }
        Reason::TxtimeHtmlEscaped => {
            "txTimeがなく、HTMLのソースからコピーしたURLのようにamp;txTimeとなっています。"
        }
        Reason::TxtimeDoubledMark => {
            "txTimeの前に2つ目の?があるため、txTimeではなく?txTimeとなっています。"
        }
        Reason::TxtimeSemicolon => {
            "txTimeの前が&ではなくセミコロンのため、独立したパラメータになっていません。"
        }
        Reason::QueryCutAtAmpersand => {
            "パラメータが最初の1つで終わり、txTimeがありません。引用符で囲まないURLをシェルが&で切ると、この形になります。"
        }
        Reason::Expired => {
            "txTimeを過ぎています（AuthDeltaの指定があれば、それを加えた時刻も過ぎています）。"
        }
        Reason::TxtimeNotHex => "txTimeが16進数ではないため、期限切れとみなします。",
        Reason::TxtimeSign => "txTimeが正負の符号で始まっているため、期限切れとみなします。",
        Reason::TxtimeHexPrefix => "txTimeが0xで始まっているため、期限切れとみなします。",
        Reason::TxtimeBlank => "txTimeの前後に空白または制御文字があるため、期限切れとみなします。",
        Reason::TxtimeTooLong => "txTimeが西暦9999年より後であるため、期限切れとみなします。",
        Reason::TxtimeMilliseconds => "txTimeが秒ではなくミリ秒であるため、期限切れとみなします。",
        Reason::TxtimeDecimal => "txTimeが10進数で、これも受け付けられますが、通常は16進数です。",
        Reason::ExpiredWithoutAuthDelta => {
            "txTimeは過ぎており、URLはAuthDeltaによってのみ有効です。ただし、AuthDeltaを加えるかどうかはサービスの文書間で矛盾しています。"
        }
        Reason::LifetimeShort => {
            "URLの残りの有効期間が、この検査に設定された下限より短くなっています（配信中のプッシュは期限が過ぎても続きますが、再接続すると失敗します）。"
        }
        Reason::LifetimeLong => {
            "URLの残りの有効期間が、この検査に設定された上限を超えています（サービスは長すぎる有効期間を推奨していませんが、数値は示していません）。"
        }
        Reason::TextAfterUrl => "URLの後に、読点や引用符、改行などの余分な文字があります。",
        Reason::TxtimeBeyond2106 => "txTimeが2106年以降です。このURLは事実上、無期限に有効です。",
        Reason::TxsecretMissing => "URLにtxSecretがありません。",
        Reason::TxsecretEmpty => "txSecretに値がないため、指定がないものとみなします。",
        Reason::TxsecretNameCase => {
            "txSecretがなく、大文字と小文字だけが異なる名前のパラメータがあります（ここでは大文字と小文字を区別します）。"
        }
        Reason::TxsecretMisspelt => "txSecretがなく、綴りを誤った名前のパラメータがあります。",
        Reason::TxsecretLostAmpersand => {
            "txSecretの前に&がないため、別のパラメータの値の一部になっています。"
        }
        Reason::TxsecretHtmlEscaped => {
            "txSecretがなく、HTMLのソースからコピーしたURLのようにamp;txSecretとなっています。"
        }
        Reason::TxsecretDoubledMark => {
            "txSecretの前に2つ目の?があるため、txSecretではなく?txSecretとなっています。"
        }
        Reason::TxsecretSemicolon => {
            "txSecretの前が&ではなくセミコロンのため、独立したパラメータになっていません。"
        }
        Reason::SecretMismatch => {
            "指定されたどのキーを使っても、このStreamNameとtxTimeからこのtxSecretは得られません。"
        }
        Reason::SecretLength => "txSecretの桁数が、このドメインのハッシュの桁数と異なります。",
        Reason::SecretNotHex => "txSecretに16進数ではない文字が含まれています。",
        Reason::SecretUppercase => {
            "txSecretに大文字の16進数が含まれていますが、文書の例は小文字で、ここでは小文字だけを受け付けます。"
        }
        Reason::SecretOtherHash => {
            "txSecretの長さがもう一方のハッシュ方式のものです（MD5のドメインにSHA-256、またはその逆）。"
        }
        Reason::ParameterConflict => {
            "サービスのパラメータが異なる値で2回指定されており、どちらが有効か判断できません。"
        }
        Reason::ParameterRepeated => "サービスのパラメータが同じ値で2回指定されています。",
        Reason::ParameterIllegalCharacter => {
            "パラメータに、空白、引用符、スラッシュなど、そのままでは届かない文字が含まれています。"
        }
        Reason::ParameterReserved => {
            "追加したパラメータの名前が、署名時に自動で付けられるもの（txSecret、txTime、txHost）か、SRTで特別な意味を持つもの（h、r、m、streamid）です。"
        }
        Reason::SecretSignedLowercaseTime => {
            "txSecretが小文字のtxTimeから計算されていますが、URLのtxTimeは大文字と小文字の表記が異なります。"
        }
        Reason::SecretSignedUppercaseTime => {
            "txSecretが大文字のtxTimeから計算されていますが、URLのtxTimeは大文字と小文字の表記が異なります。"
        }
        Reason::SecretSignedPlaybackKey => "txSecretがドメインの再生用のキーで計算されています。",
        Reason::SecretSignedAppAndStream => {
            "txSecretが、StreamNameだけではなくAppName/StreamNameから計算されています。"
        }
        Reason::SecretSignedPath => {
            "txSecretが、StreamNameだけではなくパス全体（/AppName/StreamName）から計算されています。"
        }
        Reason::SecretSignedMediaSuffix => {
            "txSecretが、URLにはない拡張子（.flvまたは.m3u8）を付けたStreamName、またはURLにある拡張子を除いたStreamNameから計算されています。"
        }
        Reason::SecretSignedTemplate => {
            "txSecretが、URLにはない「_テンプレート名」を付けたStreamName、またはURLにある「_テンプレート名」を除いたStreamNameから計算されています。"
        }
        Reason::SecretSignedTrimmedName => {
            "txSecretが、URLでは前後に空白のあるStreamNameから、その空白を除いて計算されています。"
        }
        Reason::SecretSignedDecodedName => {
            "txSecretがパーセントデコードしたStreamNameから計算されていますが、URLではエンコードされています。"
        }
        Reason::SecretSignedEncodedName => {
            "txSecretがパーセントエンコードしたStreamNameから計算されていますが、URLではエンコードされていません。"
        }
        Reason::SecretSignedDecimalTime => {
            "txSecretが10進数の時刻から計算されていますが、URLでは16進数です。"
        }
        Reason::SecretSignedHexTime => {
            "txSecretが16進数の時刻から計算されていますが、URLでは10進数です。"
        }
        Reason::SecretSignedMilliseconds => {
            "txSecretがミリ秒の時刻から計算されていますが、URLでは秒です。"
        }
        Reason::SecretSignedEightHoursOff => {
            "txSecretが、URLの時刻より8時間早いか遅い時刻から計算されています。UTCとUTC+8を取り違えると起こります。"
        }
        Reason::SecretSignedHexPrefix => "txSecretが、時刻の前に0xを付けて計算されています。",
        Reason::SecretSignedOtherOrder => {
            "txSecretが、キー、StreamName、txTimeを異なる順序でつないで計算されています。"
        }
        Reason::SecretSignedUppercaseDigest => {
            "txSecretが署名の際に大文字で書かれており、ここでは小文字だけを受け付けます。"
        }
        Reason::SecretSignedKeyLineBreak => {
            "txSecretが、末尾に改行の付いたキーで計算されています。キーのファイルをそのまま読み込むと起こります。"
        }
        Reason::SecretSignedOtherHash => {
            "txSecretがもう一方のハッシュ方式で計算されています（MD5のドメインにSHA-256、またはその逆）。"
        }
        Reason::ParameterMisleading => {
            "このパラメータ（slist=、または.mp4などで終わるもの）のために、別の名前と解釈するクライアントがあります。"
        }
        Reason::DigestLeadingZerosLost => {
            "txSecretは正しいハッシュ値ですが、先頭の0が失われています。ハッシュ値を数値として出力すると起こります。"
        }
        Reason::DigestInnerZerosLost => {
            "txSecretは正しいハッシュ値ですが、途中の0が失われています。16未満のバイトが16進数1桁で書かれています。"
        }
        Reason::DigestSignExtended => {
            "txSecretは正しいハッシュ値ですが、一部のバイトの前にffffffが付いています。符号付きのバイトが32ビットに拡張されています。"
        }
        Reason::DigestHasSeparators => {
            "txSecretは正しいハッシュ値ですが、バイトの間に区切り文字があります。"
        }
        Reason::DigestBase64 => {
            "txSecretは正しいハッシュ値ですが、16進数ではなくbase64で書かれています。"
        }
        Reason::DigestMiddleDigits => {
            "txSecretは正しいハッシュ値の中央の16桁だけです。16桁のMD5と呼ばれることがあります。"
        }
        Reason::DigestPercentEncoded => {
            "txSecretは正しいハッシュ値ですが、パーセントエンコードされています。"
        }
        Reason::DigestHasExtraText => {
            "txSecretに正しいハッシュ値が含まれていますが、その前後に引用符や改行などの余分な文字があります。"
        }
        Reason::SecretSignedSha1 => "txSecretがSHA-1で計算されています。",
        Reason::SecretSignedJoined => {
            "txSecretが、キー、StreamName、txTimeの間に区切り文字を入れて計算されています。"
        }
        Reason::SecretSignedAppThenStream => {
            "txSecretが、StreamNameだけではなくAppNameとStreamNameを連結したものから計算されています。"
        }
        Reason::SecretSignedSlashAndStream => {
            "txSecretが、先頭にスラッシュの付いたStreamNameから計算されています。"
        }
        Reason::SecretSignedDomainAndPath => {
            "txSecretが、StreamNameだけではなくプッシュドメイン名とパスから計算されています。"
        }
        Reason::SecretSignedWholeUrl => {
            "txSecretが、StreamNameだけではなくURL全体から計算されています。"
        }
        Reason::SecretSignedBizid => {
            "txSecretが、URLにないbizid_を付けたStreamName、またはURLにあるbizid_を除いたStreamNameから計算されています。"
        }
        Reason::SecretSignedCutName => {
            "txSecretが、StreamNameの最初のドットより前の部分だけから計算されています。"
        }
        Reason::SecretSignedBase64Name => "txSecretが、base64のStreamNameから計算されています。",
        Reason::SecretSignedOtherCaseName => {
            "txSecretが、URLと大文字・小文字の異なるStreamNameから計算されています。"
        }
        Reason::SecretSignedQuotedKey => "txSecretが、引用符の付いたキーで計算されています。",
        Reason::SecretSignedKeyBom => {
            "txSecretが、先頭にバイトオーダーマーク（BOM）の付いたキーで計算されています。キーのファイルをそのまま読み込むと起こります。"
        }
        Reason::SecretSignedWithoutKey => {
            "txSecretがキーなしで計算されています。キーが空か、undefined、null、Noneという文字列です。"
        }
        Reason::SecretSignedHashedKey => {
            "txSecretが、キーそのものではなくキーのMD5で計算されています。"
        }
        Reason::SecretSignedOneSecondOff => {
            "txSecretが、URLの時刻と1秒ずれた時刻から計算されています。時計を2回読むと起こります。"
        }
        Reason::SecretSignedLineBreak => {
            "txSecretが、末尾に改行の付いた文字列から計算されています。シェルのechoを使うと起こります。"
        }
        Reason::SecretSignedTwice => "txSecretは正しいハッシュ値をもう一度ハッシュした値です。",
        Reason::SecretSignedUtf16 => "txSecretが、UTF-16の文字列から計算されています。",
        Reason::SecretSignedHmac => "txSecretが、キーを使ったHMACとして計算されています。",
        Reason::KeyNotClean => {
            "URLは正しく署名されています。指定されたキーに、引用符、空白、バイトオーダーマーク（BOM）、またはNAME=が付いています。"
        }
        Reason::ParameterSlash => {
            "パラメータにスラッシュが含まれています。RTMPクライアントはそこでURLを分割するため、署名が失われます。"
        }
        Reason::ParameterBlank => {
            "パラメータに空白が含まれています。ffmpegはそこでURLを終えるため、署名が送信されません。"
        }
        Reason::QueryTooLong => {
            "StreamNameとクエリが長すぎます。ffmpegは最初の1017バイトだけを送信し、署名はその中に含まれません。"
        }
        Reason::ParametersTooLong => {
            "StreamNameとクエリの合計が976バイトを超えています。切り詰めるクライアントや、配信しないクライアントがあります。"
        }
        Reason::BlankAfterQuery => {
            "クエリの後ろに空白があります。ffmpegとlibrtmpはそこでURLを終えますが、ほかのクライアントは続きも送信し、配信に失敗します。"
        }
        Reason::TooManyPushes => "プッシュ数がポリシーの上限に達しています。",
        Reason::TooManyOfStream => "このStreamNameのプッシュ数がポリシーの上限に達しています。",
        Reason::PriorityTooLow => {
            "プッシュの優先度が、このStreamNameで配信中のプッシュより低くなっています。"
        }
    }
}

const fn remedy(reason: Reason) -> &'static str {
    match reason {
        Reason::HookRefused => {
            "認証サーバーのログでこのストリームを調べ、拒否の原因を取り除いてください。"
        }
        Reason::AccountNotFound => {
            "プッシュドメイン名の綴りとコンソールへの登録を確認し、ポリシーが古ければ更新してください。"
        }
        Reason::ServiceShutDown => "コンソールで理由を確認し、サービスを再開させてください。",
        Reason::ServiceOverdue => "チャージし、サービスが再開されてからプッシュしてください。",
        Reason::ServiceForciblySuspended => {
            "コンソールの通知を確認し、サービスのサポートに問い合わせてください。"
        }
        Reason::HostIsIp => {
            "プッシュドメイン名を使ってプッシュするか、txHost=<プッシュドメイン名>で示してください。"
        }
        Reason::LeadingBlank => "プロトコルより前の文字をすべて削除してください。",
        Reason::ProtocolMissing => {
            "rtmp://、rtmps://、webrtc://、srt://のいずれかで始めてください。"
        }
        Reason::ProtocolUnknown => "rtmp、rtmps、webrtc、srtのいずれかを使ってください。",
        Reason::ProtocolUppercase => "プロトコルを小文字で書いてください。",
        Reason::HostMissing => "://の直後にプッシュドメイン名を書いてください。",
        Reason::PortInvalid => {
            "プロトコルに定められたポートを書くか、定めがなければコロンごと省いてください。"
        }
        Reason::PortUnusual => {
            "RTMP、RTMPS、WebRTCではポートを省き、SRTでは9000、RTMP over SRTでは3570、RTMP over QUICでは443と書いてください。"
        }
        Reason::SrtDomainMissing => "streamidにh=<プッシュドメイン名>を加えてください。",
        Reason::DomainNotOfAccount => {
            "プッシュドメイン名の綴りを確認するか、アカウントのものであればポリシーに加えてください。"
        }
        Reason::TextInQuotes => "引用符を削除してください。",
        Reason::TextInBrackets => "括弧を削除してください。",
        Reason::TextInMarkup => "URLだけを使ってください。",
        Reason::TextPercentEncoded => "一度デコードしてから使ってください。",
        Reason::ProtocolTwice => "先頭のプロトコルを削除してください。",
        Reason::TextIsCommand => "その中のURLだけを使ってください。",
        Reason::TextIsField => "URLだけを使ってください。",
        Reason::TextIsOtherUrl => "中のURLをデコードして使ってください。",
        Reason::TextWrapped => "空白を入れずに1行につないでください。",
        Reason::TextEscaped => "エスケープを戻したURLを使ってください（例：\\u0026は&）。",
        Reason::TextBeforeUrl => "プロトコルより前をすべて削除してください。",
        Reason::SrtPortMissing => "ホストの後ろに:9000を付けてください。",
        Reason::SrtModeNotCaller => "modeを削除するか、mode=callerと書いてください。",
        Reason::HostHasUserinfo => "://とホスト名の間を、@も含めてすべて削除してください。",
        Reason::HostNotAscii => {
            "ドメイン名をASCIIで書き、国際化ドメイン名はxn--形式にしてください。"
        }
        Reason::HostIllegalCharacter => {
            "コンソールに表示されるプッシュドメイン名をそのままコピーしてください。"
        }
        Reason::HostLabelEmpty => "余分なドットを削除してください。",
        Reason::HostLabelTooLong => "各部分が63文字以内のプッシュドメイン名を使ってください。",
        Reason::HostLabelHyphen => {
            "そのハイフンを削除するか、コンソールに表示されるプッシュドメイン名をコピーしてください。"
        }
        Reason::HostTooLong => "253文字以内のプッシュドメイン名を使ってください。",
        Reason::HostSingleLabel => {
            "push.example.comのように、プッシュドメイン名を省略せずに書いてください。"
        }
        Reason::HostIsLocalhost => "コンソールに表示されるプッシュドメイン名を使ってください。",
        Reason::HostBadPunycode => "元の名前をxn--形式に変換し直してください。",
        Reason::HostBadAddress => "IPアドレスではなく、プッシュドメイン名を書いてください。",
        Reason::HostIsPlayback => "再生ドメイン名ではなく、プッシュドメイン名を使ってください。",
        Reason::HostTrailingDot => "末尾のドットを削除してください。",
        Reason::DomainDisabled => {
            "コンソールで有効にするか、別のプッシュドメイン名を使い、そのドメインのキーで署名し直してください。"
        }
        Reason::AppDisabled => "コンソールで有効にするか、別のAppNameにプッシュしてください。",
        Reason::StreamForbidden => {
            "コンソールで解除するか、禁止期間の終了を待つか、別のStreamNameで署名し直してください。"
        }
        Reason::ChannelMissing => {
            "コンソールでチャネルを作成するか、チャネルのあるStreamNameで署名し直してください。"
        }
        Reason::ChannelClosed => {
            "コンソールでチャネルを再開するか、停止されていないチャネルのStreamNameで署名し直してください。"
        }
        Reason::StreamMissing => "AppName/StreamNameのように、両方の名前を書いてください。",
        Reason::StreamTooLong => "StreamNameを255バイト以内に縮め、署名し直してください。",
        Reason::StreamNotAscii => {
            "英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使い、署名し直してください。"
        }
        Reason::StreamIllegalCharacter => {
            "英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使い、署名し直してください。"
        }
        Reason::StreamUnusualCharacter => {
            "できるだけ英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使い、署名し直してください。"
        }
        Reason::StreamDotSegment => "別のStreamNameを選び、署名し直してください。",
        Reason::StreamMediaSuffix => "拡張子を削除し、拡張子のない名前で署名してください。",
        Reason::SrtStreamidMissing => {
            "パラメータにstreamid=#!::h=<プッシュドメイン名>,r=<AppName>/<StreamName>,txSecret=…,txTime=…を加えてください。"
        }
        Reason::SrtRtmpLayout => {
            "パラメータにstreamid=#!::h=<プッシュドメイン名>,r=<AppName>/<StreamName>,txSecret=…,txTime=…の形で書いてください。"
        }
        Reason::SrtStreamidPrefix => "streamidの値を#!::で始めてください。",
        Reason::SrtModePresent => "streamidからm=を削除してください。",
        Reason::QueryInServerField => {
            "サーバーにrtmp://<プッシュドメイン名>/<AppName>/を、ストリームキーに<StreamName>?txSecret=…&txTime=…を入力してください。"
        }
        Reason::QueryPercentEncoded => "?、=、&はそのまま書き、値だけをエンコードしてください。",
        Reason::QueryFullWidth => "？、＆、＝を半角の?、&、=に直してください。",
        Reason::QueryMarkLost => "StreamNameの後に?を入れてください。",
        Reason::StreamTrailingSlash => "?の前のスラッシュを削除してください。",
        Reason::SrtStreamidEncoded => {
            "streamidの#!::、等号、コンマ、スラッシュはそのまま書いてください。"
        }
        Reason::SrtStreamidSeparator => {
            "項目を半角のコンマで区切ってください：#!::h=...,r=...,txSecret=...,txTime=..."
        }
        Reason::SrtStreamidCase => "streamidをすべて小文字で書いてください。",
        Reason::SrtStreamidTooLong => {
            "名前または追加のパラメータを短くするか、RTMPで配信してください。"
        }
        Reason::StreamPlaceholder => {
            "URLの組み立て方を確認し、実際のストリーム名を使用してください。"
        }
        Reason::AppMissing => "StreamNameの前にAppNameを書いてください（既定はliveです）。",
        Reason::AppTooLong => "AppNameを255バイト以内に縮めてください。",
        Reason::AppNotAscii => {
            "英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使ってください。"
        }
        Reason::AppIllegalCharacter => {
            "英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使ってください。"
        }
        Reason::AppHasSlash => "AppName/StreamNameの2つだけにしてください。",
        Reason::AppUnusualCharacter => {
            "できるだけ英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使ってください。"
        }
        Reason::AppDotSegment => "別のAppNameを選んでください。",
        Reason::ClientBlocked => {
            "コンソールでブラックリストから外すか、別のIPアドレスからプッシュしてください。"
        }
        Reason::ClientNotAllowed => {
            "コンソールでホワイトリストに加えるか、ホワイトリストにあるIPアドレスからプッシュしてください。"
        }
        Reason::TxtimeMissing => {
            "署名し、シェルが&で切るおそれのある場所ではURLを引用符で囲んでください。"
        }
        Reason::TxtimeEmpty => {
            "有効期限を16進数のUNIXタイムスタンプ（秒）で書き、署名し直してください。"
        }
        Reason::TxtimeNameCase => "パラメータ名をtxTimeと書いてください。",
        Reason::TxtimeMisspelt => "パラメータ名をtxTimeと書いてください。",
        Reason::TxtimeLostAmpersand => "txTimeの前に&を書いてください。",
        Reason::TxtimeHtmlEscaped => "URLの&amp;をすべて&に直してください。",
        Reason::TxtimeDoubledMark => {
            "txTimeの直前の?を削除し、その前にある?または&は残してください。"
        }
        Reason::TxtimeSemicolon => "txTimeの前のセミコロンを&に直してください。",
        Reason::QueryCutAtAmpersand => "シェルではURLを引用符で囲んでください。",
        Reason::Expired => "12時間から24時間有効なURLに署名し直してください。",
        Reason::TxtimeNotHex => {
            "有効期限を16進数のUNIXタイムスタンプ（秒）で書き、署名し直してください。"
        }
        Reason::TxtimeSign => "符号を削除し、txSecretを計算し直してください。",
        Reason::TxtimeHexPrefix => "0xを付けずに16進数だけを書き、txSecretを計算し直してください。",
        Reason::TxtimeBlank => {
            "その文字を削除し、数字だけのtxTimeからtxSecretを計算し直してください。"
        }
        Reason::TxtimeTooLong => {
            "有効期限を16進数8桁のUNIXタイムスタンプ（秒）で書き、署名し直してください。"
        }
        Reason::TxtimeMilliseconds => "1000で割ってから16進数で書いてください。",
        Reason::TxtimeDecimal => "同じ秒数を16進数で書き、txSecretを計算し直してください。",
        Reason::ExpiredWithoutAuthDelta => "AuthDeltaに頼らず、署名し直してください。",
        Reason::LifetimeShort => "12時間から24時間有効になるように署名してください。",
        Reason::LifetimeLong => {
            "有効期間を短くし、推奨される12時間から24時間で署名し直してください。"
        }
        Reason::TextAfterUrl => "最後のパラメータより後をすべて削除してください。",
        Reason::TxtimeBeyond2106 => "有効期限を確認し、署名し直してください。",
        Reason::TxsecretMissing => {
            "署名し、パラメータをすべて、StreamNameとともにエンコーダーのストリームキーに入力してください。"
        }
        Reason::TxsecretEmpty => "txSecretを計算し、URLに書いてください。",
        Reason::TxsecretNameCase => "パラメータ名をtxSecretと書いてください。",
        Reason::TxsecretMisspelt => "パラメータ名をtxSecretと書いてください。",
        Reason::TxsecretLostAmpersand => "txSecretの前に&を書いてください。",
        Reason::TxsecretHtmlEscaped => "URLの&amp;をすべて&に直してください。",
        Reason::TxsecretDoubledMark => {
            "txSecretの直前の?を削除し、その前にある?または&は残してください。"
        }
        Reason::TxsecretSemicolon => "txSecretの前のセミコロンを&に直してください。",
        Reason::SecretMismatch => {
            "このドメインのプッシュ用のキーと、URLに書かれたとおりのStreamNameとtxTimeから、txSecretを計算し直してください。"
        }
        Reason::SecretLength => {
            "ハッシュ値を省略せず、MD5なら16進数32桁、SHA-256なら64桁で書いてください。"
        }
        Reason::SecretNotHex => "ハッシュ値を小文字の16進数だけで書いてください。",
        Reason::SecretUppercase => "ハッシュ値を小文字の16進数で書いてください。",
        Reason::SecretOtherHash => "ドメインに設定されたハッシュ方式で署名してください。",
        Reason::ParameterConflict => "正しいほうを残し、もう一方を削除してください。",
        Reason::ParameterRepeated => "一方を削除してください。",
        Reason::ParameterIllegalCharacter => {
            "その文字をパーセントエンコードするか、使わないでください。"
        }
        Reason::ParameterReserved => "パラメータの名前を変えるか、外してください。",
        Reason::SecretSignedLowercaseTime => {
            "URLに書かれたとおりのtxTimeでハッシュを計算してください。"
        }
        Reason::SecretSignedUppercaseTime => {
            "URLに書かれたとおりのtxTimeでハッシュを計算してください。"
        }
        Reason::SecretSignedPlaybackKey => {
            "ドメインのプッシュ用のキー（マスターKEYまたはスレーブKEY）で署名してください。"
        }
        Reason::SecretSignedAppAndStream => {
            "AppNameとスラッシュを除き、StreamNameだけを使ってハッシュを計算してください。"
        }
        Reason::SecretSignedPath => {
            "AppNameと2つのスラッシュを除き、StreamNameだけを使ってハッシュを計算してください。"
        }
        Reason::SecretSignedMediaSuffix => {
            "URLとハッシュの計算のどちらでも、.flvや.m3u8を付けないでください。"
        }
        Reason::SecretSignedTemplate => {
            "テンプレート名を付けたり除いたりせず、URLに書かれたとおりのStreamNameでハッシュを計算してください。"
        }
        Reason::SecretSignedTrimmedName => "URLのStreamNameの前後の空白を削除してください。",
        Reason::SecretSignedDecodedName => {
            "パーセントエンコードの要らないStreamNameを使い、URLに書かれたとおりにハッシュを計算してください。"
        }
        Reason::SecretSignedEncodedName => {
            "エンコードせず、URLに書かれたとおりのStreamNameでハッシュを計算してください。"
        }
        Reason::SecretSignedDecimalTime => {
            "URLに書かれたとおりの16進数のtxTimeでハッシュを計算してください。"
        }
        Reason::SecretSignedHexTime => {
            "URLのtxTimeも、ハッシュの計算に使ったとおりの16進数で書いてください。"
        }
        Reason::SecretSignedMilliseconds => {
            "時刻を秒で数え、URLに書かれたとおりのtxTimeでハッシュを計算してください。"
        }
        Reason::SecretSignedEightHoursOff => {
            "タイムゾーンの換算をせず、URLと同じUnix時間で署名してください。"
        }
        Reason::SecretSignedHexPrefix => {
            "0xを付けずに、txTimeの16進数だけでハッシュを計算してください。"
        }
        Reason::SecretSignedOtherOrder => {
            "キー、StreamName、txTimeをこの順に、間に何も入れずにつないでハッシュを計算してください。"
        }
        Reason::SecretSignedUppercaseDigest => "同じ値を小文字で書いてください。",
        Reason::SecretSignedKeyLineBreak => "署名の前に、キーの末尾の改行を取り除いてください。",
        Reason::SecretSignedOtherHash => "ドメインに設定されたハッシュ方式で署名してください。",
        Reason::ParameterMisleading => {
            "パラメータの名前を変えるか、末尾を.flv、.mp4、.f4v以外にしてください。"
        }
        Reason::DigestLeadingZerosLost => {
            "先頭を0で埋め、すべての桁を出力してください（例：%032x）。"
        }
        Reason::DigestInnerZerosLost => "ハッシュ値の各バイトを16進数2桁で書いてください（%02x）。",
        Reason::DigestSignExtended => "各バイトを0xFFでマスクしてから16進数で書いてください。",
        Reason::DigestHasSeparators => "区切り文字を取り除き、小文字で書いてください。",
        Reason::DigestBase64 => "ハッシュ値のバイト列を小文字の16進数で書いてください。",
        Reason::DigestMiddleDigits => "MD5の32桁をすべて書いてください。",
        Reason::DigestPercentEncoded => {
            "ハッシュ値の16進数をパーセントエンコードせずに書いてください。"
        }
        Reason::DigestHasExtraText => "余分な文字を取り除き、値をハッシュ値だけにしてください。",
        Reason::SecretSignedSha1 => {
            "ドメインに設定されたハッシュ方式（MD5またはSHA-256）を使ってください。"
        }
        Reason::SecretSignedJoined => {
            "キー、StreamName、txTimeを、間に何も入れずに連結してハッシュを計算してください。"
        }
        Reason::SecretSignedAppThenStream => {
            "URLに書かれたとおりのStreamNameだけを使ってハッシュを計算してください。"
        }
        Reason::SecretSignedSlashAndStream => {
            "URLに書かれたとおりのStreamNameだけを使ってハッシュを計算してください。"
        }
        Reason::SecretSignedDomainAndPath => {
            "URLに書かれたとおりのStreamNameだけを使ってハッシュを計算してください。"
        }
        Reason::SecretSignedWholeUrl => {
            "URLに書かれたとおりのStreamNameだけを使ってハッシュを計算してください。"
        }
        Reason::SecretSignedBizid => {
            "URLに書かれたとおりのStreamNameだけを使ってハッシュを計算してください。"
        }
        Reason::SecretSignedCutName => {
            "URLに書かれたとおりのStreamNameだけを使ってハッシュを計算してください。"
        }
        Reason::SecretSignedBase64Name => {
            "URLに書かれたとおりのStreamNameだけを使ってハッシュを計算してください。"
        }
        Reason::SecretSignedOtherCaseName => {
            "URLに書かれたとおりのStreamNameだけを使ってハッシュを計算してください。"
        }
        Reason::SecretSignedQuotedKey => {
            "コンソールに表示されているとおりのキーで署名してください。"
        }
        Reason::SecretSignedKeyBom => "コンソールに表示されているとおりのキーで署名してください。",
        Reason::SecretSignedWithoutKey => {
            "コンソールに表示されているとおりのキーで署名してください。"
        }
        Reason::SecretSignedHashedKey => {
            "コンソールに表示されているとおりのキーで署名してください。"
        }
        Reason::SecretSignedOneSecondOff => {
            "時計を1回だけ読み、ハッシュとURLで同じtxTimeを使ってください。"
        }
        Reason::SecretSignedLineBreak => {
            "printfまたはecho -nを使い、改行を付けずにハッシュを計算してください。"
        }
        Reason::SecretSignedTwice => "ハッシュの計算は1回だけにしてください。",
        Reason::SecretSignedUtf16 => {
            "文字列をUTF-8（またはASCII）でエンコードしてからハッシュを計算してください。"
        }
        Reason::SecretSignedHmac => {
            "キー、StreamName、txTimeを連結し、通常のハッシュを計算してください。"
        }
        Reason::KeyNotClean => "検査に指定したキーを直してください。URLを直す必要はありません。",
        Reason::ParameterSlash => {
            "スラッシュを%2Fとエンコードするか、そのパラメータを削除してください。"
        }
        Reason::ParameterBlank => "空白を%20とエンコードするか、削除してください。",
        Reason::QueryTooLong => {
            "追加のパラメータを短くするか、txSecretとtxTimeを先頭に置いてください。"
        }
        Reason::ParametersTooLong => "追加のパラメータを短くしてください。",
        Reason::BlankAfterQuery => "空白とその後ろの文字を削除してください。",
        Reason::TooManyPushes => "不要なプッシュを止めるか、上限の引き上げを依頼してください。",
        Reason::TooManyOfStream => {
            "配信中の同名のプッシュを止めるか、別のStreamNameで署名し直してください。"
        }
        Reason::PriorityTooLow => {
            "配信中のプッシュの終了を待つか、それを止めるか、より高い優先度でプッシュしてください。"
        }
    }
}

const fn errmsg(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => "RTMP AMFデータの異常",
        18304 => "プッシュアプリケーション名の使用が禁止されています",
        18309 => "プッシュアプリケーション名に不正な文字が含まれています",
        18503 => "認証パラメータの検証をパスしていません",
        18307 => {
            "アクセスモードはチャネルモードですが、現在プッシュチャネルはすでに停止されています"
        }
        18306 => {
            "アクセスモードはチャネルモードですが、対応するプッシュチャネルが作成されていません"
        }
        18400 => "プッシュクライアントIPがブラックリストに掲載されています",
        18401 => "プッシュクライアントIPがホワイトリストに掲載されていません",
        1000 | 2000 | 3000 | 4000 | 35000 => {
            "プッシュクライアントが自動的にストリームを切断しました"
        }
        21101 => "顧客が呼び出した再生禁止リクエストを受信しました",
        18303 => "プッシュドメイン名の使用が禁止されています",
        18302 => "プッシュドメイン名が違法です",
        18301 => "プッシュドメイン名を認識できません",
        39000 => "プッシュフレームレートサイズがシステムで許可される最大値を超えています",
        7000 => "RTMP単独のフレームサイズが設定で許可される最大値を超えています",
        19000 => "サードパーティ認証に失敗しました",
        18300 => "IPアドレスを直接使用したプッシュは許可されていません",
        21103 => "新しいプッシュリンクを受信し、現在の空データのプッシュと置き換えました",
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "ライブストリーミングシステム内部のエラー"
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => "プッシュ接続ネットワークの異常",
        18200 => "プッシュリンク先に対応するクライアント情報の取得に失敗しました",
        8000 | 20000 => "システムが長時間データのないプッシュを自動的に切断しました",
        37000 => "SRSは未再生のストリームを切断します",
        18602 => "プッシュのプライオリティパラメータがすでに存在するプッシュリンクを下回っています",
        10000 => "プロキシレイヤーがストリーム切断のコマンドを受信しました",
        6000 | 23000 => "RTMPプロトコルのコンテンツ異常",
        18203 => "あなたのライブストリーミングサービスは強制的に停止されています",
        18202 => {
            "アカウントの支払い延滞により、あなたのライブストリーミングサービスは一時停止されています。速やかにチャージしてください"
        }
        18201 => "あなたのライブストリーミングサービスは停止されています",
        21100 => "顧客が呼び出したストリーム切断リクエストを受信しました",
        18305 => "プッシュストリーム名が再生禁止の状態です",
        18308 => "プッシュストリーム名に不正な文字が含まれています",
        21102 => "新しいプッシュリンクを受信し、現在のプッシュと置き換えました",
        18601 => "現在のストリーム名に対応するプッシュ数が設定で許可される最大値を超えています",
        18600 => "現在のプッシュ数が設定で許可される最大値を超えています",
        18502 => "プッシュは認証パラメータを有していません",
        18500 => "プッシュは有効期限パラメータを有していません",
        18501 => "プッシュタイムスタンプのパラメータ値が期限切れです",
        _ => "原因不明",
    }
}

const fn advice(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => {
            "エンコーダーが送るAMFデータ（RTMPのコマンドやメタデータ）に異常があります。エンコーダーを更新するか別のものに替え、独自に加えたメタデータがあれば外してください。"
        }
        18304 => {
            "アプリケーションの使用が禁止されています。コンソールで有効にするか、別のAppNameにプッシュしてください。"
        }
        18309 => {
            "AppNameを英数字、ハイフン、アンダースコア、ドットだけの名前に変えてください。AppNameは署名の対象ではないため、txSecretはそのまま使えます。"
        }
        18503 => {
            "txSecretが正しくありません。このドメインのプッシュ用のキー（マスターKEYまたはスレーブKEY。再生用のキーではありません）と、URLに書かれたとおりのStreamNameとtxTimeから計算し直してください。"
        }
        18307 => {
            "アカウントが旧来のチャネルモードで、チャネルが停止されています。コンソールでチャネルを再開するか、別のチャネルにプッシュしてください。"
        }
        18306 => {
            "アカウントが旧来のチャネルモードで、対応するチャネルがありません。コンソールでチャネルを作成するか、既存のチャネルにプッシュしてください。"
        }
        18400 => {
            "プッシュクライアントのグローバルIPアドレスがブラックリストにあります。コンソールで外すか、別のIPアドレスからプッシュしてください。"
        }
        18401 => {
            "プッシュクライアントのグローバルIPアドレスがホワイトリストにありません。コンソールで加えるか、ホワイトリストにあるIPアドレスからプッシュしてください。"
        }
        1000 | 2000 | 3000 | 4000 | 35000 => {
            "プッシュクライアントが自らストリームを終了しました。意図したものでなければ、エンコーダーのログで停止の原因を確認してください。"
        }
        21101 => {
            "ストリームはリクエストによって配信禁止になりました。コンソールで解除するか、禁止期間の終了を待ってから、プッシュし直してください。"
        }
        18303 => {
            "プッシュドメイン名の使用が禁止されています。コンソールで有効にするか、別のプッシュドメイン名を使い、そのドメインのキーで署名し直してください。"
        }
        18302 => {
            "ホスト名が正しいプッシュドメイン名ではありません。コンソールに表示されるプッシュドメイン名を使ってください（再生ドメイン名、localhost、ドットのない名前は使えません）。"
        }
        18301 => {
            "サービスがプッシュドメイン名を認識できません。綴りとコンソールへの登録、CNAMEがサービスを指していることを確認してください。"
        }
        39000 => {
            "フレームのサイズとフレームレートのどちらが上限を超えたのか、各言語の表が一致していません。まず解像度とビットレートを、次にフレームレートを下げてください。"
        }
        7000 => {
            "1つのフレームが許可される大きさを超えています。エンコーダーのビットレートか解像度を下げてください（通常、最も大きいのはキーフレームです）。"
        }
        19000 => {
            "自社の認証サーバーがプッシュを許可しませんでした。認証サーバーのログでこのストリームを調べ、サービスから認証サーバーに接続できることを確認してください。"
        }
        18300 => {
            "IPアドレスではなく、プッシュドメイン名を使ってプッシュしてください。IPアドレスが必要な場合は、URLのパラメータにtxHost=<プッシュドメイン名>を加えてください。"
        }
        21103 => {
            "このプッシュにはデータがなく、同じストリームの新しいプッシュに置き換えられました。意図したものでなければ、もう1台のエンコーダーを探し、このエンコーダーがデータを送らない原因を調べてください。"
        }
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "サービス内部の障害です。時間をおいてプッシュし直し、繰り返す場合は、プッシュドメイン名、AppName、StreamName、発生時刻を添えてサービスのサポートに問い合わせてください。"
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => {
            "プッシュクライアントとサービスの間のネットワークに異常があります。上り回線の状態と、プロトコルのポート（RTMPは1935）が開いているかどうかを確認し、時間をおいてプッシュし直してください。"
        }
        18200 => {
            "このURLに対応するアカウントが見つかりません。プッシュドメイン名の綴りとコンソールへの登録、CNAMEがサービスを指していることを確認してください。"
        }
        8000 | 20000 => {
            "接続は続いていましたが、データが届きませんでした。エンコーダーの入力（カメラ、キャプチャーボード、ファイル）と実際の送信を確認してから、プッシュし直してください。"
        }
        37000 => {
            "視聴者がいないため、ストリームが切断されました。視聴者がいるときにプッシュし直すか、視聴者なしで続ける必要があれば、サービスのサポートに問い合わせてください。"
        }
        18602 => {
            "より優先度の高いプッシュがあります。その終了を待つか、それを止めるか、より高い優先度でプッシュしてください。"
        }
        10000 => {
            "ストリームはコマンドによって切断されました。誰が、または何が出したコマンドかを確認してから、プッシュし直してください。"
        }
        6000 | 23000 => {
            "エンコーダーが送るRTMPの内容をサービスが受け付けません。エンコーダーを更新するか別のものに替え、コーデックの設定を確認してください。"
        }
        18203 => {
            "アカウントのライブストリーミングサービスが強制的に停止されています。プッシュし直しても解決しないため、コンソールの通知を確認し、サービスのサポートに問い合わせてください。"
        }
        18202 => {
            "アカウントの支払いが延滞しています。チャージし、サービスが再開されてからプッシュし直してください。"
        }
        18201 => {
            "アカウントのライブストリーミングサービスが停止されています。コンソールで理由を確認し、再開されてからプッシュし直してください。"
        }
        21100 => {
            "ストリームはリクエストによって切断されました。コンソールまたはAPIから誰がリクエストしたかを確認してから、プッシュし直してください。"
        }
        18305 => {
            "ストリームの配信が禁止されています。コンソールで解除するか、禁止期間の終了（既定で7日、最長90日）を待つか、別のStreamNameで署名し直してください。"
        }
        18308 => {
            "StreamNameを英数字、ハイフン、アンダースコア、ドットだけの名前に変え、署名し直してください。"
        }
        21102 => {
            "同じストリームの新しいプッシュに置き換えられました。意図したものでなければ、もう1台のエンコーダーを探し、別のStreamNameを割り当ててからプッシュし直してください。"
        }
        18601 => {
            "このStreamNameのプッシュ数が設定の上限に達しています。配信中の同名のストリームを探して止めるか、別のStreamNameで署名し直してください。"
        }
        18600 => {
            "プッシュ数が設定の上限に達しています。不要なプッシュを止めるか、上限の引き上げを依頼してください。"
        }
        18502 => {
            "URLにtxSecretがありません。署名したうえで、すべてのパラメータをStreamNameの後に付けて、エンコーダーのストリームキーに入力してください。"
        }
        18500 => {
            "URLにtxTimeがありません。署名するか、署名済みであれば、シェルがURLを&で切っていないか、エンコーダーのストリームキーからパラメータが抜けていないかを確認してください。"
        }
        18501 => {
            "URLの有効期限が切れています。12時間から24時間有効なURLに署名し直し、予定より早く切れた場合は、署名する側の時計とタイムゾーンを確認してください。"
        }
        _ => {
            "サービスは原因を示していません。時間をおいてプッシュし直し、繰り返す場合は、プッシュドメイン名、AppName、StreamName、発生時刻を添えてサービスのサポートに問い合わせてください。"
        }
    }
}

const fn user_message(cause: Cause) -> &'static str {
    match cause.number() {
        33000 => {
            "このアプリの映像は配信サービスで受け付けられません。アプリを更新してからもう一度お試しください。"
        }
        18304 => "現在、配信できません。リンクの提供元にお問い合わせください。",
        18309 => "このリンクは使用できません。新しいリンクを取得してください。",
        18503 => "このリンクは使用できません。新しいリンクを取得してください。",
        18307 => "現在、配信できません。リンクの提供元にお問い合わせください。",
        18306 => "このリンクは使用できません。新しいリンクを取得してください。",
        18400 => {
            "このネットワークからは配信できません。別のネットワークを使用するか、リンクの提供元にお問い合わせください。"
        }
        18401 => {
            "このネットワークからは配信できません。別のネットワークを使用するか、リンクの提供元にお問い合わせください。"
        }
        1000 | 2000 | 3000 | 4000 | 35000 => "この端末で配信が停止されました。",
        21101 => "配信は管理者によって禁止されました。リンクの提供元にお問い合わせください。",
        18303 => "現在、配信できません。リンクの提供元にお問い合わせください。",
        18302 => "このリンクは使用できません。新しいリンクを取得してください。",
        18301 => "このリンクは使用できません。新しいリンクを取得してください。",
        39000 => "映像の画質が高すぎます。画質を下げてからもう一度お試しください。",
        7000 => "映像の画質が高すぎます。画質を下げてからもう一度お試しください。",
        19000 => "このリンクで配信する権限がありません。リンクの提供元にお問い合わせください。",
        18300 => "このリンクは使用できません。新しいリンクを取得してください。",
        21103 => {
            "別の端末がこのリンクで配信しています。その端末で停止してからもう一度お試しください。"
        }
        5000 | 9000 | 11000 | 18100 | 18101 | 18102 | 18103 | 18104 | 24000 | 38000 => {
            "配信サービスに問題が発生しています。しばらくしてからもう一度お試しください。"
        }
        12000 | 13000 | 14000 | 15000 | 16000 | 17000 => {
            "ネットワーク接続に失敗しました。接続を確認してからもう一度お試しください。"
        }
        18200 => "このリンクは使用できません。新しいリンクを取得してください。",
        8000 | 20000 => "映像が届いていません。カメラを確認してからもう一度お試しください。",
        37000 => {
            "視聴者がいないため配信が停止されました。視聴者がいるときにもう一度お試しください。"
        }
        18602 => "優先度の高い配信が進行中です。終了してからもう一度お試しください。",
        10000 => "配信は管理者によって停止されました。リンクの提供元にお問い合わせください。",
        6000 | 23000 => {
            "このアプリの映像は配信サービスで受け付けられません。アプリを更新してからもう一度お試しください。"
        }
        18203 => "現在、配信できません。リンクの提供元にお問い合わせください。",
        18202 => "現在、配信できません。リンクの提供元にお問い合わせください。",
        18201 => "現在、配信できません。リンクの提供元にお問い合わせください。",
        21100 => "配信は管理者によって停止されました。リンクの提供元にお問い合わせください。",
        18305 => "配信は管理者によって禁止されました。リンクの提供元にお問い合わせください。",
        18308 => "このリンクは使用できません。新しいリンクを取得してください。",
        21102 => {
            "別の端末がこのリンクで配信しています。その端末で停止してからもう一度お試しください。"
        }
        18601 => {
            "このリンクはすでに使用されています。もう一方の配信を停止するか、新しいリンクを取得してください。"
        }
        18600 => "同時に配信中のストリームが多すぎます。時間をおいてからもう一度お試しください。",
        18502 => "このリンクは不完全です。全体をコピーするか、新しいリンクを取得してください。",
        18500 => "このリンクは不完全です。全体をコピーするか、新しいリンクを取得してください。",
        18501 => "このリンクは期限切れです。新しいリンクを取得してください。",
        _ => "配信が切断されました。しばらくしてからもう一度お試しください。",
    }
}

const fn erratum(cause: Cause) -> Option<(&'static str, &'static str)> {
    match cause.number() {
        1000 | 2000 | 3000 | 4000 | 35000 => Some((
            "プッシュクライアントが自動的にストリームを切断しました",
            "公開されている文言の「自動的に」は「主动」の誤訳です。プッシュクライアントが自ら切断したという意味です。",
        )),
        21101 => Some((
            "顧客が呼び出した再生禁止リクエストを受信しました",
            "公開されている文言の「再生禁止」は「禁播」の訳で、再生ではなく配信（プッシュ）の禁止を指します。",
        )),
        18302 => Some((
            "プッシュドメイン名が違法です",
            "公開されている文言の「違法」は「不合法」の誤訳です。法律上の問題ではなく、形式が正しくないという意味です。",
        )),
        39000 => Some((
            "プッシュフレームレートサイズがシステムで許可される最大値を超えています",
            "各言語の表が一致していません。日本語、中国語、韓国語ではフレームレート、英語ではフレームのサイズで、どちらが正しいかは不明です。",
        )),
        18200 => Some((
            "プッシュリンク先に対応するクライアント情報の取得に失敗しました",
            "公開されている文言の「クライアント情報」は「客户信息」の訳で、プッシュクライアントではなく顧客（アカウント）の情報です。",
        )),
        18305 => Some((
            "プッシュストリーム名が再生禁止の状態です",
            "公開されている文言の「再生禁止」は「禁播」の訳で、再生ではなく配信（プッシュ）の禁止を指します。21/101も同じです。",
        )),
        _ => None,
    }
}
