//! Japanese.

use super::ReasonWords;
use crate::cause::Cause;
use crate::finding::{Evidence, Reason};
use crate::words::{Actor, Erratum, Retry};

pub(super) fn errmsg(cause: Cause) -> &'static str {
    match (cause.errcode(), cause.sub_errcode()) {
        (1..=4 | 35, _) => "プッシュクライアントが自動的にストリームを切断しました",
        (5 | 9 | 11 | 24 | 38, _) | (18, 100..=104) => "ライブストリーミングシステム内部のエラー",
        (6 | 23, _) => "RTMPプロトコルのコンテンツ異常",
        (7, _) => "RTMP単独のフレームサイズが設定で許可される最大値を超えています",
        (8 | 20, _) => "システムが長時間データのないプッシュを自動的に切断しました",
        (10, _) => "プロキシレイヤーがストリーム切断のコマンドを受信しました",
        (12..=17, _) => "プッシュ接続ネットワークの異常",
        (18, 200) => "プッシュリンク先に対応するクライアント情報の取得に失敗しました",
        (18, 201) => "あなたのライブストリーミングサービスは停止されています",
        (18, 202) => {
            "アカウントの支払い延滞により、あなたのライブストリーミングサービスは一時停止されています。速やかにチャージしてください"
        }
        (18, 203) => "あなたのライブストリーミングサービスは強制的に停止されています",
        (18, 300) => "IPアドレスを直接使用したプッシュは許可されていません",
        (18, 301) => "プッシュドメイン名を認識できません",
        (18, 302) => "プッシュドメイン名が違法です",
        (18, 303) => "プッシュドメイン名の使用が禁止されています",
        (18, 304) => "プッシュアプリケーション名の使用が禁止されています",
        (18, 305) => "プッシュストリーム名が再生禁止の状態です",
        (18, 306) => {
            "アクセスモードはチャネルモードですが、対応するプッシュチャネルが作成されていません"
        }
        (18, 307) => {
            "アクセスモードはチャネルモードですが、現在プッシュチャネルはすでに停止されています"
        }
        (18, 308) => "プッシュストリーム名に不正な文字が含まれています",
        (18, 309) => "プッシュアプリケーション名に不正な文字が含まれています",
        (18, 400) => "プッシュクライアントIPがブラックリストに掲載されています",
        (18, 401) => "プッシュクライアントIPがホワイトリストに掲載されていません",
        (18, 500) => "プッシュは有効期限パラメータを有していません",
        (18, 501) => "プッシュタイムスタンプのパラメータ値が期限切れです",
        (18, 502) => "プッシュは認証パラメータを有していません",
        (18, 503) => "認証パラメータの検証をパスしていません",
        (18, 600) => "現在のプッシュ数が設定で許可される最大値を超えています",
        (18, 601) => "現在のストリーム名に対応するプッシュ数が設定で許可される最大値を超えています",
        (18, 602) => {
            "プッシュのプライオリティパラメータがすでに存在するプッシュリンクを下回っています"
        }
        (19, _) => "サードパーティ認証に失敗しました",
        (21, 100) => "顧客が呼び出したストリーム切断リクエストを受信しました",
        (21, 101) => "顧客が呼び出した再生禁止リクエストを受信しました",
        (21, 102) => "新しいプッシュリンクを受信し、現在のプッシュと置き換えました",
        (21, 103) => "新しいプッシュリンクを受信し、現在の空データのプッシュと置き換えました",
        (33, _) => "RTMP AMFデータの異常",
        (37, _) => "SRSは未再生のストリームを切断します",
        (39, _) => "プッシュフレームレートサイズがシステムで許可される最大値を超えています",
        _ => "原因不明",
    }
}

pub(super) fn erratum(cause: Cause) -> Option<Erratum> {
    Some(match (cause.errcode(), cause.sub_errcode()) {
        (39, _) => Erratum {
            published: "プッシュフレームレートサイズがシステムで許可される最大値を超えています",
            note: "各言語の表が一致していません。日本語、中国語、韓国語ではフレームレート、\
                   英語ではフレームのサイズで、どちらが正しいかは不明です。",
        },
        _ => return None,
    })
}

pub(super) fn advice(cause: Cause) -> &'static str {
    match (cause.errcode(), cause.sub_errcode()) {
        (1..=4 | 35, _) => {
            "プッシュクライアントが自らストリームを終了しました。意図したものでなければ、\
             エンコーダーのログで停止の原因を確認してください。"
        }
        (5 | 9 | 11 | 24 | 38, _) | (18, 100..=104) => {
            "サービス内部の障害です。時間をおいてプッシュし直し、繰り返す場合は、\
             プッシュドメイン名、AppName、StreamName、発生時刻を添えてサービスのサポートに\
             問い合わせてください。"
        }
        (6 | 23, _) => {
            "エンコーダーが送るRTMPの内容をサービスが受け付けません。\
             エンコーダーを更新するか別のものに替え、コーデックの設定を確認してください。"
        }
        (7, _) => {
            "1つのフレームが許可される大きさを超えています。\
             エンコーダーのビットレートか解像度を下げてください（通常、\
             最も大きいのはキーフレームです）。"
        }
        (8 | 20, _) => {
            "接続は続いていましたが、データが届きませんでした。エンコーダーの入力（カメラ、\
             キャプチャーボード、ファイル）と実際の送信を確認してから、プッシュし直してください。"
        }
        (10, _) => {
            "ストリームはコマンドによって切断されました。誰が、\
             または何が出したコマンドかを確認してから、プッシュし直してください。"
        }
        (12..=17, _) => {
            "プッシュクライアントとサービスの間のネットワークに異常があります。上り回線と、\
             プロトコルのポート（RTMPは1935）が開いていることを確認し、\
             時間をおいてプッシュし直してください。"
        }
        (18, 200) => {
            "このURLに対応するアカウントが見つかりません。\
             プッシュドメイン名の綴りとコンソールへの登録、\
             CNAMEがサービスを指していることを確認してください。"
        }
        (18, 201) => {
            "アカウントのライブストリーミングサービスが停止されています。コンソールで理由を確認し、\
             再開されてからプッシュし直してください。"
        }
        (18, 202) => {
            "アカウントの支払いが延滞しています。チャージし、\
             サービスが再開されてからプッシュし直してください。"
        }
        (18, 203) => {
            "アカウントのライブストリーミングサービスが強制的に停止されています。\
             プッシュし直しても解決しないため、コンソールの通知を確認し、\
             サービスのサポートに問い合わせてください。"
        }
        (18, 300) => {
            "IPアドレスではなく、プッシュドメイン名を使ってプッシュしてください。\
             IPアドレスが必要な場合は、URLのパラメータにtxHost=<プッシュドメイン名>を\
             加えてください。"
        }
        (18, 301) => {
            "サービスがプッシュドメイン名を認識できません。綴りとコンソールへの登録、\
             CNAMEがサービスを指していることを確認してください。"
        }
        (18, 302) => {
            "ホスト名が正しいプッシュドメイン名ではありません。\
             コンソールに表示されるプッシュドメイン名を使ってください（再生ドメイン名、localhost、\
             ドットのない名前は使えません）。"
        }
        (18, 303) => {
            "プッシュドメイン名の使用が禁止されています。コンソールで有効にするか、\
             別のプッシュドメイン名を使い、そのドメインのキーで署名し直してください。"
        }
        (18, 304) => {
            "アプリケーションの使用が禁止されています。コンソールで有効にするか、\
             別のAppNameにプッシュしてください。"
        }
        (18, 305) => {
            "ストリームが再生禁止の状態です。コンソールで解除するか、期限（既定で7日、\
             最長90日）を待つか、別のStreamNameで署名し直してください。"
        }
        (18, 306) => {
            "アカウントが旧来のチャネルモードで、対応するチャネルがありません。\
             コンソールでチャネルを作成するか、既存のチャネルにプッシュしてください。"
        }
        (18, 307) => {
            "アカウントが旧来のチャネルモードで、チャネルが停止されています。\
             コンソールでチャネルを再開するか、別のチャネルにプッシュしてください。"
        }
        (18, 308) => {
            "StreamNameを英数字、ハイフン、アンダースコア、ドットだけの名前に変え、\
             署名し直してください。"
        }
        (18, 309) => {
            "AppNameを英数字、ハイフン、アンダースコア、ドットだけの名前に変えてください。\
             AppNameは署名の対象ではないため、txSecretはそのまま使えます。"
        }
        (18, 400) => {
            "プッシュクライアントのグローバルIPアドレスがブラックリストにあります。\
             コンソールで外すか、別のIPアドレスからプッシュしてください。"
        }
        (18, 401) => {
            "プッシュクライアントのグローバルIPアドレスがホワイトリストにありません。\
             コンソールで加えるか、ホワイトリストにあるIPアドレスからプッシュしてください。"
        }
        (18, 500) => {
            "URLにtxTimeがありません。署名するか、署名済みであれば、\
             シェルがURLを&で切っていないか、エンコーダーのストリームキーからパラメータが\
             抜けていないかを確認してください。"
        }
        (18, 501) => {
            "URLの有効期限が切れています。12時間から24時間有効なURLに署名し直し、\
             予定より早く切れた場合は、署名する側の時計とタイムゾーンを確認してください。"
        }
        (18, 502) => {
            "URLにtxSecretがありません。署名し、パラメータをすべて、\
             エンコーダーのストリームキーのStreamNameの後に入力してください。"
        }
        (18, 503) => {
            "txSecretが正しくありません。このドメインのプッシュ用のキー（再生用ではなく、\
             プライマリまたはバックアップ）と、URLに書かれたとおりのStreamNameとtxTimeから計算し\
             直してください。"
        }
        (18, 600) => {
            "プッシュ数が設定の上限に達しています。不要なプッシュを止めるか、\
             上限の引き上げを依頼してください。"
        }
        (18, 601) => {
            "このStreamNameのプッシュ数が設定の上限に達しています。\
             配信中の同名のストリームを探して止めるか、別のStreamNameで署名し直してください。"
        }
        (18, 602) => {
            "より優先度の高いプッシュがあります。その終了を待つか、それを止めるか、\
             より高い優先度でプッシュしてください。"
        }
        (19, _) => {
            "自社の認証サーバーがプッシュを許可しませんでした。\
             認証サーバーのログでこのストリームを調べ、サービスから接続できることを\
             確認してください。"
        }
        (21, 100) => {
            "ストリームはリクエストによって切断されました。\
             コンソールまたはAPIから誰がリクエストしたかを確認してから、プッシュし直してください。"
        }
        (21, 101) => {
            "ストリームはリクエストによって再生禁止になりました。コンソールで解除するか、\
             期限を待ってから、プッシュし直してください。"
        }
        (21, 102) => {
            "同じストリームの新しいプッシュに置き換えられました。意図したものでなければ、\
             もう1台のエンコーダーを探し、別のStreamNameを割り当ててからプッシュし直してください。"
        }
        (21, 103) => {
            "このプッシュにはデータがなく、同じストリームの新しいプッシュに置き換えられました。\
             意図したものでなければ、もう1台のエンコーダーを探し、\
             このエンコーダーがデータを送らない原因を調べてください。"
        }
        (33, _) => {
            "エンコーダーが送るAMFデータ（RTMPのコマンドやメタデータ）に異常があります。\
             エンコーダーを更新するか別のものに替え、独自に加えたメタデータがあれば外してください。"
        }
        (37, _) => {
            "視聴者がいないため、ストリームが切断されました。視聴者がいるときにプッシュし直すか、\
             視聴者なしで続ける必要があれば、サービスのサポートに問い合わせてください。"
        }
        (39, _) => {
            "フレームのサイズとフレームレートのどちらが上限を超えたのか、\
             各言語の表が一致していません。まず解像度とビットレートを、\
             次にフレームレートを下げてください。"
        }
        _ => {
            "サービスは原因を示していません。時間をおいてプッシュし直し、繰り返す場合は、\
             プッシュドメイン名、AppName、StreamName、発生時刻を添えてサービスのサポートに\
             問い合わせてください。"
        }
    }
}

pub(super) fn reason(reason: Reason) -> ReasonWords {
    match reason {
        Reason::HookRefused => ReasonWords::new(
            "自社の認証サーバーがプッシュを拒否しました。",
            "認証サーバーのログでこのストリームを調べ、拒否の原因を取り除いてください。",
        ),
        Reason::AccountNotFound => ReasonWords::new(
            "ポリシーによると、このURLに対応するアカウントがありません。",
            "プッシュドメイン名の綴りとコンソールへの登録を確認し、\
             ポリシーが古ければ更新してください。",
        ),
        Reason::ServiceShutDown => ReasonWords::new(
            "ポリシーによると、アカウントのサービスが停止されています。",
            "コンソールで理由を確認し、サービスを再開させてください。",
        ),
        Reason::ServiceOverdue => ReasonWords::new(
            "ポリシーによると、アカウントの支払いが延滞しています。",
            "チャージし、サービスが再開されてからプッシュしてください。",
        ),
        Reason::ServiceForciblySuspended => ReasonWords::new(
            "ポリシーによると、アカウントのサービスが強制的に停止されています。",
            "コンソールの通知を確認し、サービスのサポートに問い合わせてください。",
        ),
        Reason::HostIsIp => ReasonWords::new(
            "プッシュ先がIPアドレスで、プッシュドメイン名を示すtxHostもありません。",
            "プッシュドメイン名を使ってプッシュするか、txHost=<プッシュドメイン名>で\
             示してください。",
        ),
        Reason::LeadingBlank => ReasonWords::new(
            "URLの前に空白、制御文字、またはバイトオーダーマーク（BOM）があり、\
             クライアントがプロトコルを認識できません。",
            "プロトコルより前の文字をすべて削除してください。",
        ),
        Reason::ProtocolMissing => ReasonWords::new(
            "URLがプロトコルと://で始まっていません。",
            "rtmp://、rtmps://、webrtc://、srt://のいずれかで始めてください。",
        ),
        Reason::ProtocolUnknown => ReasonWords::new(
            "プッシュ用として知られたプロトコルではありません。",
            "rtmp、rtmps、webrtc、srtのいずれかを使ってください。",
        ),
        Reason::ProtocolUppercase => ReasonWords::new(
            "プロトコルが小文字ではないため、認識しないクライアントがあります。",
            "プロトコルを小文字で書いてください。",
        ),
        Reason::HostMissing => ReasonWords::new(
            "URLにホスト名がありません。",
            "://の直後にプッシュドメイン名を書いてください。",
        ),
        Reason::PortInvalid => ReasonWords::new(
            "ホスト名のコロンの後が、1から65535までのポート番号ではありません。",
            "プロトコルに定められたポートを書くか、定めがなければコロンごと省いてください。",
        ),
        Reason::PortUnusual => ReasonWords::new(
            "ポートまたはその書き方が、このプロトコルの文書に記載されていません。",
            "RTMP、RTMPS、WebRTCではポートを省き、SRTでは9000、RTMP over SRTでは3570、\
             RTMP over QUICでは443と書いてください。",
        ),
        Reason::SrtDomainMissing => ReasonWords::new(
            "streamidにh=がないため、ホスト名をプッシュドメイン名とみなします。",
            "streamidにh=<プッシュドメイン名>を加えてください。",
        ),
        Reason::DomainNotOfAccount => ReasonWords::new(
            "ポリシーにこのプッシュドメイン名がありません。",
            "プッシュドメイン名の綴りを確認するか、\
             アカウントのものであればポリシーに加えてください。",
        ),
        Reason::HostHasUserinfo => ReasonWords::new(
            "ホスト名の前に、プッシュ用のURLにはないユーザー名と@があり、\
             ホスト名の解釈がクライアントによって異なります。",
            "://とホスト名の間を、@も含めてすべて削除してください。",
        ),
        Reason::HostNotAscii => ReasonWords::new(
            "プッシュドメイン名にASCII以外の文字が含まれています。",
            "ドメイン名をASCIIで書き、国際化ドメイン名はxn--形式にしてください。",
        ),
        Reason::HostIllegalCharacter => ReasonWords::new(
            "プッシュドメイン名に、英数字、ハイフン、ドット以外の文字が含まれています。",
            "コンソールに表示されるプッシュドメイン名をそのままコピーしてください。",
        ),
        Reason::HostLabelEmpty => ReasonWords::new(
            "プッシュドメイン名がドットで始まるか、ドットが2つ続いています。",
            "余分なドットを削除してください。",
        ),
        Reason::HostLabelTooLong => ReasonWords::new(
            "プッシュドメイン名のドットで区切られた部分に、63文字を超えるものがあります。",
            "各部分が63文字以内のプッシュドメイン名を使ってください。",
        ),
        Reason::HostLabelHyphen => ReasonWords::new(
            "プッシュドメイン名のドットで区切られた部分に、\
             ハイフンで始まるか終わるものがあります。",
            "そのハイフンを削除するか、コンソールに表示されるプッシュドメイン名を\
             コピーしてください。",
        ),
        Reason::HostTooLong => ReasonWords::new(
            "プッシュドメイン名が253文字を超えています。",
            "253文字以内のプッシュドメイン名を使ってください。",
        ),
        Reason::HostSingleLabel => ReasonWords::new(
            "プッシュドメイン名にドットがありません。",
            "push.example.comのように、プッシュドメイン名を省略せずに書いてください。",
        ),
        Reason::HostIsLocalhost => ReasonWords::new(
            "プッシュドメイン名がlocalhostまたはその下の名前で、クライアント自身を指しています。",
            "コンソールに表示されるプッシュドメイン名を使ってください。",
        ),
        Reason::HostBadPunycode => ReasonWords::new(
            "プッシュドメイン名に、xn--で始まるのに正しい符号化ではない部分があります。",
            "元の名前をxn--形式に変換し直してください。",
        ),
        Reason::HostBadAddress => ReasonWords::new(
            "プッシュドメイン名がIPアドレスのように数字で終わっていますが、\
             正しいIPアドレスでもドメイン名でもありません。",
            "IPアドレスではなく、プッシュドメイン名を書いてください。",
        ),
        Reason::HostIsPlayback => ReasonWords::new(
            "プッシュドメイン名が再生用のドメイン名です。",
            "再生ドメイン名ではなく、プッシュドメイン名を使ってください。",
        ),
        Reason::HostTrailingDot => ReasonWords::new(
            "プッシュドメイン名がドットで終わっており、ドットのない名前と同じに扱う\
             プログラムはわずかです。",
            "末尾のドットを削除してください。",
        ),
        Reason::DomainDisabled => ReasonWords::new(
            "ポリシーによると、このプッシュドメイン名の使用が禁止されています。",
            "コンソールで有効にするか、別のプッシュドメイン名を使い、\
             そのドメインのキーで署名し直してください。",
        ),
        Reason::AppDisabled => ReasonWords::new(
            "ポリシーによると、このAppNameの使用が禁止されています。",
            "コンソールで有効にするか、別のAppNameにプッシュしてください。",
        ),
        Reason::StreamForbidden => ReasonWords::new(
            "ポリシーによると、このストリームは再生禁止の状態です。",
            "コンソールで解除するか、期限を待つか、別のStreamNameで署名し直してください。",
        ),
        Reason::ChannelMissing => ReasonWords::new(
            "ポリシーがチャネルモードで、この名前のチャネルがありません。",
            "コンソールでチャネルを作成するか、チャネルのあるStreamNameで署名し直してください。",
        ),
        Reason::ChannelClosed => ReasonWords::new(
            "ポリシーがチャネルモードで、この名前のチャネルが停止されています。",
            "コンソールでチャネルを再開するか、\
             停止されていないチャネルのStreamNameで署名し直してください。",
        ),
        Reason::StreamMissing => ReasonWords::new(
            "URLにStreamNameがありません（パスの要素が1つだけの場合、\
             RTMPクライアントはそれをAppNameとみなします）。",
            "AppName/StreamNameのように、両方の名前を書いてください。",
        ),
        Reason::StreamTooLong => ReasonWords::new(
            "StreamNameが255バイトを超えています。",
            "StreamNameを255バイト以内に縮め、署名し直してください。",
        ),
        Reason::StreamNotAscii => ReasonWords::new(
            "StreamNameにASCII以外の文字が含まれています。",
            "英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使い、\
             署名し直してください。",
        ),
        Reason::StreamIllegalCharacter => ReasonWords::new(
            "StreamNameに、空白、制御文字、またはここでは受け付けない記号が\
             含まれています（サービス側の規則は公表されていません）。",
            "英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使い、\
             署名し直してください。",
        ),
        Reason::StreamUnusualCharacter => ReasonWords::new(
            "StreamNameに、サービスの他のインターフェースが名前の文字として挙げていない記号が含まれています。",
            "できるだけ英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使い、\
             署名し直してください。",
        ),
        Reason::StreamDotSegment => ReasonWords::new(
            "StreamNameが1つまたは2つのドットだけで、多くのURLパーサーはこれを取り除きます。",
            "別のStreamNameを選び、署名し直してください。",
        ),
        Reason::StreamMediaSuffix => ReasonWords::new(
            "StreamNameが、再生用のURLに付く.flvまたは.m3u8で終わっています。",
            "拡張子を削除し、拡張子のない名前で署名してください。",
        ),
        Reason::SrtStreamidMissing => ReasonWords::new(
            "SRTのURLにstreamidがないため、名前がありません。",
            "パラメータに\
             streamid=#!::h=<プッシュドメイン名>,r=<AppName>/<StreamName>,txSecret=…,txTime=…を\
             加えてください。",
        ),
        Reason::SrtRtmpLayout => ReasonWords::new(
            "SRTのURLですが、名前がstreamidではなく、RTMPのようにパスにあります。",
            "パラメータに\
             streamid=#!::h=<プッシュドメイン名>,r=<AppName>/<StreamName>,txSecret=…,txTime=…の形で\
             書いてください。",
        ),
        Reason::SrtStreamidPrefix => ReasonWords::new(
            "streamidが#!::で始まっていません。",
            "streamidの値を#!::で始めてください。",
        ),
        Reason::SrtModePresent => ReasonWords::new(
            "streamidに、文書の形式にはないm=があります。",
            "streamidからm=を削除してください。",
        ),
        Reason::QueryInServerField => ReasonWords::new(
            "パラメータがAppNameの後に、StreamNameがそのまた後にあり、\
             エンコーダーのサーバー欄にパラメータを入力したときの形です。",
            "サーバーにrtmp://<プッシュドメイン名>/<AppName>/を、\
             ストリームキーに<StreamName>?txSecret=…&txTime=…を入力してください。",
        ),
        Reason::AppMissing => ReasonWords::new(
            "URLにAppNameがありません。",
            "StreamNameの前にAppNameを書いてください（既定はliveです）。",
        ),
        Reason::AppTooLong => ReasonWords::new(
            "AppNameが255バイトを超えています（文書ではStreamNameの上限で、\
             ここではAppNameにも適用します）。",
            "AppNameを255バイト以内に縮めてください。",
        ),
        Reason::AppNotAscii => ReasonWords::new(
            "AppNameにASCII以外の文字が含まれています。",
            "英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使ってください。",
        ),
        Reason::AppIllegalCharacter => ReasonWords::new(
            "AppNameに、空白、制御文字、またはここでは受け付けない記号が\
             含まれています（サービス側の規則は公表されていません）。",
            "英数字、ハイフン、アンダースコア、ドット（A-Z a-z 0-9 - _ .）だけを使ってください。",
        ),
        Reason::AppHasSlash => ReasonWords::new(
            "StreamNameの前が複数の部分に分かれ、ここでは受け付けないスラッシュがAppNameに\
             含まれています。",
            "AppName/StreamNameの2つだけにしてください。",
        ),
        Reason::AppUnusualCharacter => ReasonWords::new(
            "AppNameに、サービスの他のインターフェースが名前の文字として挙げていない記号が含まれています。",
            "できるだけ英数字、ハイフン、アンダースコア、\
             ドット（A-Z a-z 0-9 - _ .）だけを使ってください。",
        ),
        Reason::AppDotSegment => ReasonWords::new(
            "AppNameが1つまたは2つのドットだけで、多くのURLパーサーはこれを取り除きます。",
            "別のAppNameを選んでください。",
        ),
        Reason::ClientBlocked => ReasonWords::new(
            "クライアントのIPアドレスがポリシーのブラックリストにあります。",
            "コンソールでブラックリストから外すか、別のIPアドレスからプッシュしてください。",
        ),
        Reason::ClientNotAllowed => ReasonWords::new(
            "クライアントのIPアドレスがポリシーのホワイトリストにありません。",
            "コンソールでホワイトリストに加えるか、\
             ホワイトリストにあるIPアドレスからプッシュしてください。",
        ),
        Reason::TxtimeMissing => ReasonWords::new(
            "URLにtxTimeがありません。",
            "署名し、シェルが&で切るおそれのある場所ではURLを引用符で囲んでください。",
        ),
        Reason::TxtimeEmpty => ReasonWords::new(
            "txTimeに値がないため、指定がないものとみなします。",
            "有効期限を16進数のUnix秒で書き、署名し直してください。",
        ),
        Reason::TxtimeNameCase => ReasonWords::new(
            "txTimeがなく、大文字と小文字だけが異なる名前のパラメータがあります（ここでは大文字と\
             小文字を区別します）。",
            "パラメータ名をtxTimeと書いてください。",
        ),
        Reason::TxtimeMisspelt => ReasonWords::new(
            "txTimeがなく、綴りを誤った名前のパラメータがあります。",
            "パラメータ名をtxTimeと書いてください。",
        ),
        Reason::TxtimeLostAmpersand => ReasonWords::new(
            "txTimeの前に&がないため、別のパラメータの値の一部になっています。",
            "txTimeの前に&を書いてください。",
        ),
        Reason::TxtimeHtmlEscaped => ReasonWords::new(
            "txTimeがなく、HTMLのソースからコピーしたURLのようにamp;txTimeとなっています。",
            "URLの&amp;をすべて&に直してください。",
        ),
        Reason::TxtimeDoubledMark => ReasonWords::new(
            "txTimeの前に2つ目の?があるため、txTimeではなく?txTimeとなっています。",
            "txTimeの直前の?を削除し、その前にある?または&は残してください。",
        ),
        Reason::TxtimeSemicolon => ReasonWords::new(
            "txTimeの前が&ではなくセミコロンのため、独立したパラメータになっていません。",
            "txTimeの前のセミコロンを&に直してください。",
        ),
        Reason::QueryCutAtAmpersand => ReasonWords::new(
            "パラメータが最初の1つで終わってtxTimeがなく、\
             引用符のないURLをシェルが&で切ったときの形です。",
            "シェルではURLを引用符で囲んでください。",
        ),
        Reason::Expired => ReasonWords::new(
            "txTimeを過ぎています（AuthDeltaの指定があれば、それを加えた時刻も過ぎています）。",
            "12時間から24時間有効なURLに署名し直してください。",
        ),
        Reason::TxtimeNotHex => ReasonWords::new(
            "txTimeが16進数ではないため、期限切れとみなします。",
            "有効期限を16進数のUnix秒で書き、署名し直してください。",
        ),
        Reason::TxtimeSign => ReasonWords::new(
            "txTimeが正負の符号で始まっているため、期限切れとみなします。",
            "符号を削除し、txSecretを計算し直してください。",
        ),
        Reason::TxtimeHexPrefix => ReasonWords::new(
            "txTimeが0xで始まっているため、期限切れとみなします。",
            "0xを付けずに16進数だけを書き、txSecretを計算し直してください。",
        ),
        Reason::TxtimeBlank => ReasonWords::new(
            "txTimeの前後に空白または制御文字があるため、期限切れとみなします。",
            "その文字を削除し、数字だけのtxTimeからtxSecretを計算し直してください。",
        ),
        Reason::TxtimeTooLong => ReasonWords::new(
            "txTimeが西暦9999年より後であるため、期限切れとみなします。",
            "有効期限を16進数のUnix秒（8桁）で書き、署名し直してください。",
        ),
        Reason::TxtimeMilliseconds => ReasonWords::new(
            "txTimeが秒ではなくミリ秒であるため、期限切れとみなします。",
            "1000で割ってから16進数で書いてください。",
        ),
        Reason::TxtimeDecimal => ReasonWords::new(
            "txTimeが10進数で、これも受け付けられますが、通常は16進数です。",
            "同じ秒数を16進数で書き、txSecretを計算し直してください。",
        ),
        Reason::ExpiredWithoutAuthDelta => ReasonWords::new(
            "txTimeを過ぎて、URLはAuthDeltaだけで有効ですが、\
             AuthDeltaを加えるかどうかはサービスの文書間で矛盾しています。",
            "AuthDeltaに頼らず、署名し直してください。",
        ),
        Reason::LifetimeShort => ReasonWords::new(
            "URLの残りの有効期間が、この検査に設定された下限より短くなっています\
             （配信中のプッシュは期限が過ぎても続きますが、再接続すると失敗します）。",
            "12時間から24時間有効になるように署名してください。",
        ),
        Reason::LifetimeLong => ReasonWords::new(
            "URLの残りの有効期間が、この検査に設定された上限を超えています\
             （サービスは長すぎる有効期間を推奨していませんが、数値は示していません）。",
            "有効期間を短くし、推奨される12時間から24時間で署名し直してください。",
        ),
        Reason::TxsecretMissing => ReasonWords::new(
            "URLにtxSecretがありません。",
            "署名し、パラメータをすべて、StreamNameとともにエンコーダーのストリームキーに\
             入力してください。",
        ),
        Reason::TxsecretEmpty => ReasonWords::new(
            "txSecretに値がないため、指定がないものとみなします。",
            "txSecretを計算し、URLに書いてください。",
        ),
        Reason::TxsecretNameCase => ReasonWords::new(
            "txSecretがなく、大文字と小文字だけが異なる名前のパラメータがあります（ここでは大文字と\
             小文字を区別します）。",
            "パラメータ名をtxSecretと書いてください。",
        ),
        Reason::TxsecretMisspelt => ReasonWords::new(
            "txSecretがなく、綴りを誤った名前のパラメータがあります。",
            "パラメータ名をtxSecretと書いてください。",
        ),
        Reason::TxsecretLostAmpersand => ReasonWords::new(
            "txSecretの前に&がないため、別のパラメータの値の一部になっています。",
            "txSecretの前に&を書いてください。",
        ),
        Reason::TxsecretHtmlEscaped => ReasonWords::new(
            "txSecretがなく、HTMLのソースからコピーしたURLのようにamp;txSecretとなっています。",
            "URLの&amp;をすべて&に直してください。",
        ),
        Reason::TxsecretDoubledMark => ReasonWords::new(
            "txSecretの前に2つ目の?があるため、txSecretではなく?txSecretとなっています。",
            "txSecretの直前の?を削除し、その前にある?または&は残してください。",
        ),
        Reason::TxsecretSemicolon => ReasonWords::new(
            "txSecretの前が&ではなくセミコロンのため、独立したパラメータになっていません。",
            "txSecretの前のセミコロンを&に直してください。",
        ),
        Reason::SecretMismatch => ReasonWords::new(
            "手元のどのキーでも、このStreamNameとtxTimeからこのtxSecretになりません。",
            "このドメインのプッシュ用のキーと、URLに書かれたとおりのStreamNameとtxTimeから、\
             txSecretを計算し直してください。",
        ),
        Reason::SecretLength => ReasonWords::new(
            "txSecretの桁数が、このドメインのハッシュの桁数と異なります。",
            "ハッシュ値を省略せず、MD5なら16進数32桁、SHA-256なら64桁で書いてください。",
        ),
        Reason::SecretNotHex => ReasonWords::new(
            "txSecretに16進数ではない文字が含まれています。",
            "ハッシュ値を小文字の16進数だけで書いてください。",
        ),
        Reason::SecretUppercase => ReasonWords::new(
            "txSecretに大文字の16進数が含まれていますが、文書の例は小文字で、\
             ここでは小文字だけを受け付けます。",
            "ハッシュ値を小文字の16進数で書いてください。",
        ),
        Reason::SecretOtherHash => ReasonWords::new(
            "txSecretの長さがもう一方のハッシュのものです（MD5のドメインにSHA-256、\
             またはその逆）。",
            "ドメインに設定されたハッシュで署名してください。",
        ),
        Reason::ParameterConflict => ReasonWords::new(
            "サービスのパラメータが異なる値で2回あり、どちらが有効か判断できません。",
            "正しいほうを残し、もう一方を削除してください。",
        ),
        Reason::ParameterRepeated => ReasonWords::new(
            "サービスのパラメータが同じ値で2回あります。",
            "一方を削除してください。",
        ),
        Reason::ParameterIllegalCharacter => ReasonWords::new(
            "パラメータに、空白、引用符、スラッシュなど、\
             そのままでは届かない文字が含まれています。",
            "その文字をパーセントエンコードするか、使わないでください。",
        ),
        Reason::ParameterMisleading => ReasonWords::new(
            "このパラメータ（`slist=`、または.mp4などの末尾）のために、別の名前を読み取るクライアントがあります。",
            "パラメータの名前を変えるか、末尾を.flv、.mp4、.f4v以外にしてください。",
        ),
        Reason::ParameterReserved => ReasonWords::new(
            "追加するパラメータの名前が、署名の際に書かれるもの（txSecret、txTime、txHost）か、\
             SRTで意味を持つもの（h、r、m、streamid）です。",
            "パラメータの名前を変えるか、外してください。",
        ),
        Reason::SecretSignedLowercaseTime => ReasonWords::new(
            "txSecretが小文字のtxTimeから計算されていますが、URLのtxTimeはそうなっていません。",
            "URLに書かれたとおりのtxTimeでハッシュを計算してください。",
        ),
        Reason::SecretSignedUppercaseTime => ReasonWords::new(
            "txSecretが大文字のtxTimeから計算されていますが、URLのtxTimeはそうなっていません。",
            "URLに書かれたとおりのtxTimeでハッシュを計算してください。",
        ),
        Reason::SecretSignedPlaybackKey => ReasonWords::new(
            "txSecretがドメインの再生用のキーで計算されています。",
            "ドメインのプッシュ用のキー（プライマリまたはバックアップ）で署名してください。",
        ),
        Reason::SecretSignedAppAndStream => ReasonWords::new(
            "txSecretが、StreamNameだけではなくAppName/StreamNameから計算されています。",
            "AppNameとスラッシュを除き、StreamNameだけを使ってハッシュを計算してください。",
        ),
        Reason::SecretSignedPath => ReasonWords::new(
            "txSecretが、StreamNameだけではなくパス全体\
             （/AppName/StreamName）から計算されています。",
            "AppNameと2つのスラッシュを除き、StreamNameだけを使ってハッシュを計算してください。",
        ),
        Reason::SecretSignedMediaSuffix => ReasonWords::new(
            "txSecretが、URLにはない.flvまたは.m3u8を付けたStreamName、\
             またはURLにあるそれを除いたStreamNameから計算されています。",
            "URLとハッシュの計算のどちらでも、.flvや.m3u8を付けないでください。",
        ),
        Reason::SecretSignedTemplate => ReasonWords::new(
            "txSecretが、URLにはない「_テンプレート名」を付けたStreamName、\
             またはURLにあるそれを除いたStreamNameから計算されています。",
            "テンプレート名を付けたり除いたりせず、\
             URLに書かれたとおりのStreamNameでハッシュを計算してください。",
        ),
        Reason::SecretSignedTrimmedName => ReasonWords::new(
            "txSecretが、URLでは前後に空白のあるStreamNameから、その空白を除いて計算されています。",
            "URLのStreamNameの前後の空白を削除してください。",
        ),
        Reason::SecretSignedDecodedName => ReasonWords::new(
            "txSecretがパーセントデコードしたStreamNameから計算されていますが、\
             URLではエンコードされています。",
            "パーセントエンコードの要らないStreamNameを使い、\
             URLに書かれたとおりにハッシュを計算してください。",
        ),
        Reason::SecretSignedEncodedName => ReasonWords::new(
            "txSecretがパーセントエンコードしたStreamNameから計算されていますが、\
             URLではエンコードされていません。",
            "エンコードせず、URLに書かれたとおりのStreamNameでハッシュを計算してください。",
        ),
        Reason::SecretSignedDecimalTime => ReasonWords::new(
            "txSecretが10進数の時刻から計算されていますが、URLでは16進数です。",
            "URLに書かれたとおりの16進数のtxTimeでハッシュを計算してください。",
        ),
        Reason::SecretSignedHexTime => ReasonWords::new(
            "txSecretが16進数の時刻から計算されていますが、URLでは10進数です。",
            "URLのtxTimeも、ハッシュの計算に使ったとおりの16進数で書いてください。",
        ),
        Reason::SecretSignedMilliseconds => ReasonWords::new(
            "txSecretがミリ秒の時刻から計算されていますが、URLでは秒です。",
            "時刻を秒で数え、URLに書かれたとおりのtxTimeでハッシュを計算してください。",
        ),
        Reason::SecretSignedEightHoursOff => ReasonWords::new(
            "txSecretが、URLの時刻より8時間早いか遅い時刻から計算されており、\
             UTCとUTC+8を取り違えたときの形です。",
            "タイムゾーンを加味せず、URLと同じUnix時刻で署名してください。",
        ),
        Reason::SecretSignedHexPrefix => ReasonWords::new(
            "txSecretが、時刻の前に0xを付けて計算されています。",
            "0xを付けずに、txTimeの16進数だけでハッシュを計算してください。",
        ),
        Reason::SecretSignedOtherOrder => ReasonWords::new(
            "txSecretが、キー、StreamName、txTimeを異なる順序でつないで計算されています。",
            "キー、StreamName、txTimeをこの順に、\
             間に何も入れずにつないでハッシュを計算してください。",
        ),
        Reason::SecretSignedUppercaseDigest => ReasonWords::new(
            "txSecretが署名の際に大文字で書かれており、ここでは小文字だけを受け付けます。",
            "同じ値を小文字で書いてください。",
        ),
        Reason::SecretSignedKeyLineBreak => ReasonWords::new(
            "txSecretが、末尾に改行の付いたキーで計算されており、\
             キーのファイルをそのまま読み込んだときの形です。",
            "署名の前に、キーの末尾の改行を取り除いてください。",
        ),
        Reason::SecretSignedOtherHash => ReasonWords::new(
            "txSecretがもう一方のハッシュで計算されています（MD5のドメインにSHA-256、\
             またはその逆）。",
            "ドメインに設定されたハッシュで署名してください。",
        ),
        Reason::TooManyPushes => ReasonWords::new(
            "プッシュ数がポリシーの上限に達しています。",
            "不要なプッシュを止めるか、上限の引き上げを依頼してください。",
        ),
        Reason::TooManyOfStream => ReasonWords::new(
            "このStreamNameのプッシュ数がポリシーの上限に達しています。",
            "配信中の同名のプッシュを止めるか、別のStreamNameで署名し直してください。",
        ),
        Reason::PriorityTooLow => ReasonWords::new(
            "プッシュの優先度が、このStreamNameで配信中のプッシュより低くなっています。",
            "配信中のプッシュの終了を待つか、それを止めるか、\
             より高い優先度でプッシュしてください。",
        ),
    }
}

pub(super) fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Client => "対応不要：プッシュクライアント自身が停止",
        Actor::Encoder => "エンコーダーの担当者",
        Actor::Network => "プッシュクライアントとサービスの間のネットワークの担当者",
        Actor::DataSource => "プッシュするデータの提供者",
        Actor::UrlSigner => "URLに署名する担当者",
        Actor::Account => "アカウントの所有者（コンソールで対応）",
        Actor::Hook => "自社の認証サーバーの担当者",
        Actor::Operator => "ストリームの運用者",
        Actor::Service => "サービス",
        Actor::Unknown => "不明",
    }
}

pub(super) fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::AsIs => "時間をおいてそのまま再試行",
        Retry::AfterFix => "修正後に再試行",
        Retry::No => "再試行しない",
    }
}

pub(super) fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Documented => "サービスの文書に記載",
        Evidence::Computed => "計算で検証済み",
        Evidence::Inferred => "複数の文書から推定",
        Evidence::Conflicting => "サービスの文書間で矛盾",
        Evidence::OurChoice => "非公表：当方の判断",
    }
}
