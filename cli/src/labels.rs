//! The command's own words around the library's, a table a language.

use pushurl::{KeyRole, Lang, Severity, Verdict};

/// All the words; a language without one of them does not compile.
pub struct Labels {
    pub accepted: &'static str,
    pub accepted_note: &'static str,
    pub rejected: &'static str,
    pub undetermined: &'static str,
    pub undetermined_note: &'static str,
    pub refused: &'static str,
    pub refused_note: &'static str,
    pub unusual_note: &'static str,
    failure: &'static str,
    warning: &'static str,
    pub remedy: &'static str,
    pub evidence: &'static str,
    pub who: &'static str,
    pub retry: &'static str,
    pub advice: &'static str,
    pub older: &'static str,
    pub published: &'static str,
    pub erratum: &'static str,
    pub expires: &'static str,
    pub with_auth_delta: &'static str,
    pub key: &'static str,
    primary: &'static str,
    backup: &'static str,
    pub protocol: &'static str,
    pub push_domain: &'static str,
    pub app: &'static str,
    pub stream: &'static str,
    pub missing: &'static str,
    pub not_judged: &'static str,
    span: SpanWords,
    pub signing: SigningWords,
}

/// How it is said what is hashed.
pub struct SigningWords {
    pub heading: &'static str,
    pub key: &'static str,
    pub hex: &'static str,
    pub decimal: &'static str,
    pub no_time: &'static str,
    pub not_hashed: &'static str,
    pub same: &'static str,
    pub different: &'static str,
    pub not_compared: &'static str,
    pub authentication_off: &'static str,
    /// One and many.
    bytes: (&'static str, &'static str),
    characters: (&'static str, &'static str),
    digits: &'static str,
}

/// How a length of time is said.
struct SpanWords {
    /// One and many of: year, day, hour, minute, second.
    units: [(&'static str, &'static str); 5],
    joint: &'static str,
    left: (&'static str, &'static str),
    ago: (&'static str, &'static str),
    now: &'static str,
}

/// The seconds in each unit, a year being 365 days.
const UNITS: [u64; 5] = [31_536_000, 86_400, 3_600, 60, 1];

impl Labels {
    /// English where a later language of the library is not known here yet.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Zh => &ZH,
            Lang::Ja => &JA,
            Lang::Ko => &KO,
            _ => &EN,
        }
    }

    pub const fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Accepted => self.accepted,
            Verdict::Rejected(_) => self.rejected,
            Verdict::Undetermined => self.undetermined,
        }
    }

    pub const fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Failure => self.failure,
            Severity::Warning => self.warning,
        }
    }

    pub const fn key_role(&self, role: KeyRole) -> &'static str {
        match role {
            KeyRole::Primary => self.primary,
            KeyRole::Backup => self.backup,
        }
    }

    /// The time left until an expiry, or since it where negative: `2 days 3 hours left`.
    pub fn time_left(&self, seconds: i64) -> String {
        let (before, behind) = match seconds {
            0 => return self.span.now.into(),
            1.. => self.span.left,
            _ => self.span.ago,
        };
        format!("{before}{}{behind}", self.span.of(seconds.unsigned_abs()))
    }
}

impl SigningWords {
    pub fn bytes(&self, count: usize) -> String {
        counted(count, self.bytes)
    }

    pub fn characters(&self, count: usize) -> String {
        counted(count, self.characters)
    }

    pub fn digits(&self, count: usize) -> String {
        counted(count, (self.digits, self.digits))
    }
}

fn counted(count: usize, (one, many): (&str, &str)) -> String {
    let unit = if count == 1 { one } else { many };
    format!("{count}{unit}")
}

impl SpanWords {
    /// In its two greatest units, which is as exact as anybody reads.
    fn of(&self, mut seconds: u64) -> String {
        let mut counts = Vec::new();
        for (length, (one, many)) in UNITS.into_iter().zip(self.units) {
            let count = seconds / length;
            seconds %= length;
            counts.push((count, if count == 1 { one } else { many }));
        }
        let greatest = counts
            .into_iter()
            .skip_while(|(count, _)| *count == 0)
            .take(2);
        let words = greatest.filter(|(count, _)| *count > 0);
        let words: Vec<_> = words
            .map(|(count, unit)| format!("{count}{unit}"))
            .collect();
        words.join(self.joint)
    }
}

static EN: Labels = Labels {
    accepted: "accepted",
    accepted_note: "Nothing that was judged keeps the push from getting through.",
    rejected: "rejected",
    undetermined: "undetermined",
    undetermined_note: "Nothing wrong was found, but without a key txSecret is not verified.",
    refused: "not signed",
    refused_note: "What a check finds fault with is not signed.",
    unusual_note: "--allow-unusual-names signs such a name all the same.",
    failure: "failure",
    warning: "warning",
    remedy: "What to do",
    evidence: "Evidence",
    who: "Who acts",
    retry: "Push again",
    advice: "What to do",
    older: "Older wording",
    published: "Published as",
    erratum: "Note",
    expires: "Expires",
    with_auth_delta: "With AuthDelta",
    key: "Signed with",
    primary: "the primary key",
    backup: "the backup key",
    protocol: "Protocol",
    push_domain: "Push domain",
    app: "AppName",
    stream: "StreamName",
    missing: "(missing)",
    not_judged: "Not judged",
    span: SpanWords {
        units: [
            (" year", " years"),
            (" day", " days"),
            (" hour", " hours"),
            (" minute", " minutes"),
            (" second", " seconds"),
        ],
        joint: " ",
        left: ("", " left"),
        ago: ("expired ", " ago"),
        now: "expired just now",
    },
    signing: SigningWords {
        heading: "What is hashed",
        key: "Key",
        hex: "hex",
        decimal: "decimal",
        no_time: "not a time",
        not_hashed: "not hashed: something is missing",
        same: "what step 4 gives",
        different: "not what step 4 gives",
        not_compared: "not compared",
        authentication_off: "Nothing: the policy says that this domain is not authenticated.",
        bytes: (" byte", " bytes"),
        characters: (" character", " characters"),
        digits: " hex digits",
    },
};

static ZH: Labels = Labels {
    accepted: "通过",
    accepted_note: "在已检查的范围内，没有妨碍推流的问题。",
    rejected: "拒绝",
    undetermined: "无法判定",
    undetermined_note: "未发现问题，但没有密钥，无法验证 txSecret。",
    refused: "未签名",
    refused_note: "检查会指出问题的地址不予签名。",
    unusual_note: "如仍要签名，请加 --allow-unusual-names。",
    failure: "错误",
    warning: "警告",
    remedy: "处理办法",
    evidence: "依据",
    who: "处理方",
    retry: "能否重推",
    advice: "处理办法",
    older: "旧版文案",
    published: "官方原文",
    erratum: "说明",
    expires: "过期时间",
    with_auth_delta: "计入 AuthDelta",
    key: "签名密钥",
    primary: "主密钥",
    backup: "备用密钥",
    protocol: "协议",
    push_domain: "推流域名",
    app: "AppName",
    stream: "StreamName",
    missing: "（缺失）",
    not_judged: "未检查",
    span: SpanWords {
        units: [
            (" 年", " 年"),
            (" 天", " 天"),
            (" 小时", " 小时"),
            (" 分钟", " 分钟"),
            (" 秒", " 秒"),
        ],
        joint: " ",
        left: ("还剩 ", ""),
        ago: ("已过期 ", ""),
        now: "刚刚过期",
    },
    signing: SigningWords {
        heading: "参与哈希的内容",
        key: "密钥",
        hex: "十六进制",
        decimal: "十进制",
        no_time: "不是时间",
        not_hashed: "缺少内容，未计算",
        same: "与第 4 步一致",
        different: "与第 4 步不一致",
        not_compared: "未比较",
        authentication_off: "无：策略中该域名未开启鉴权。",
        bytes: (" 字节", " 字节"),
        characters: (" 个字符", " 个字符"),
        digits: " 位十六进制数字",
    },
};

static JA: Labels = Labels {
    accepted: "受理",
    accepted_note: "調べた範囲では、プッシュを妨げるものはありません。",
    rejected: "拒否",
    undetermined: "判定不能",
    undetermined_note: "問題は見つかりませんが、キーがないためtxSecretは検証していません。",
    refused: "未署名",
    refused_note: "検査で問題になるURLには署名しません。",
    unusual_note: "それでも署名するには --allow-unusual-names を指定してください。",
    failure: "エラー",
    warning: "警告",
    remedy: "対処",
    evidence: "根拠",
    who: "対応者",
    retry: "再プッシュ",
    advice: "対処",
    older: "旧版の文言",
    published: "公開されている文言",
    erratum: "注記",
    expires: "有効期限",
    with_auth_delta: "AuthDelta加算後",
    key: "署名のキー",
    primary: "プライマリキー",
    backup: "バックアップキー",
    protocol: "プロトコル",
    push_domain: "プッシュドメイン名",
    app: "AppName",
    stream: "StreamName",
    missing: "（なし）",
    not_judged: "未判定",
    span: SpanWords {
        units: [
            ("年", "年"),
            ("日", "日"),
            ("時間", "時間"),
            ("分", "分"),
            ("秒", "秒"),
        ],
        joint: "",
        left: ("残り", ""),
        ago: ("", "前に期限切れ"),
        now: "たった今期限切れ",
    },
    signing: SigningWords {
        heading: "ハッシュの対象",
        key: "キー",
        hex: "16進数",
        decimal: "10進数",
        no_time: "時刻ではありません",
        not_hashed: "不足があるため計算していません",
        same: "手順4と一致",
        different: "手順4と一致しません",
        not_compared: "比較していません",
        authentication_off: "なし：ポリシーではこのドメインの認証は無効です。",
        bytes: ("バイト", "バイト"),
        characters: ("文字", "文字"),
        digits: "桁の16進数",
    },
};

static KO: Labels = Labels {
    accepted: "통과",
    accepted_note: "검사한 범위에서는 푸시를 막는 문제가 없습니다.",
    rejected: "거부",
    undetermined: "판정 불가",
    undetermined_note: "문제는 없지만, 키가 없어 txSecret을 검증하지 못했습니다.",
    refused: "서명하지 않음",
    refused_note: "검사에서 문제가 되는 URL에는 서명하지 않습니다.",
    unusual_note: "그래도 서명하려면 --allow-unusual-names를 지정하십시오.",
    failure: "오류",
    warning: "경고",
    remedy: "조치",
    evidence: "근거",
    who: "조치 주체",
    retry: "다시 푸시",
    advice: "조치",
    older: "이전 문구",
    published: "공개된 문구",
    erratum: "참고",
    expires: "만료 시간",
    with_auth_delta: "AuthDelta 포함",
    key: "서명 키",
    primary: "기본 키",
    backup: "백업 키",
    protocol: "프로토콜",
    push_domain: "푸시 도메인",
    app: "AppName",
    stream: "StreamName",
    missing: "(없음)",
    not_judged: "미판정",
    span: SpanWords {
        units: [
            ("년", "년"),
            ("일", "일"),
            ("시간", "시간"),
            ("분", "분"),
            ("초", "초"),
        ],
        joint: " ",
        left: ("", " 남음"),
        ago: ("", " 전에 만료됨"),
        now: "방금 만료됨",
    },
    signing: SigningWords {
        heading: "해시 대상",
        key: "키",
        hex: "16진수",
        decimal: "10진수",
        no_time: "시각이 아님",
        not_hashed: "빠진 것이 있어 계산하지 않음",
        same: "4단계와 일치",
        different: "4단계와 불일치",
        not_compared: "비교하지 않음",
        authentication_off: "없음: 정책에서 이 도메인은 인증을 사용하지 않습니다.",
        bytes: ("바이트", "바이트"),
        characters: ("자", "자"),
        digits: "자리 16진수",
    },
};
