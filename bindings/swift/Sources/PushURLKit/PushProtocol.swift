/// How a stream is pushed, and with it the form of the URL.
///
/// | case | form | evidence |
/// | --- | --- | --- |
/// | `rtmp` | `rtmp://domain/App/Stream?txSecret=…&txTime=…` | documented |
/// | `rtmps` | the same with `rtmps:` | documented; its port is our choice |
/// | `webrtc` | the same with `webrtc:` | documented |
/// | `srt` | `srt://domain:9000?streamid=#!::h=domain,r=App/Stream,txSecret=…,txTime=…` | documented |
/// | `rtmpOverSrt` | the RTMP form with port 3570 | documented |
/// | `rtmpOverQuic` | the RTMP form with port 443 | conflicting: the documents say 1935, the console prints 443 |
///
/// The numbers are the same in every language and never change.
public enum PushProtocol: UInt8, Numbered {
    /// RTMP over TCP, port 1935, which is left out.
    case rtmp = 1
    /// RTMP over TLS. The port is left out: 443 is the scheme's custom, none is documented.
    case rtmps = 2
    /// WebRTC; no port is written.
    case webrtc = 3
    /// SRT over UDP, port 9000; names and signature stand in the `streamid`.
    case srt = 4
    /// RTMP carried by SRT over UDP, port 3570.
    case rtmpOverSrt = 5
    /// RTMP carried by QUIC. Signed with `:443`; on port 1935 it can't be told from RTMP.
    case rtmpOverQuic = 6

    public static let kind = "protocol"
}
