// A real encoder: signs its URL, checks it before it connects, and pushes generated video by RTMP.
//
//     PUSHURL_KEY=… encoder [--seconds N] [--connect HOST:PORT] [--lang TAG] rtmp://push.example.com/live/cam1
//     encoder --signed [the same] 'rtmp://push.example.com/live/cam1?txSecret=…&txTime=…'
//
// It pushes for N seconds, or until it is interrupted. --signed pushes a URL that is signed already, as it is; PUSHURL_KEY is then
// optional, and verifies the secret. --connect connects to another address, such as a server on loopback, and still sends the push
// domain. --lang is the language of the messages.
//
// Exit status: 0 pushed; 1 the URL would be rejected, so no connection was made; 2 wrong usage; 3 the push failed.
//
// Needs Debian's libavformat-dev, libavcodec-dev, libavutil-dev and libswscale-dev. Build it with CMake (examples/cpp/CMakeLists.txt), or:
//
//     g++ -std=c++17 examples/cpp/encoder.cpp -Iinclude -lpushurl $(pkg-config --cflags --libs libavformat libavcodec libavutil libswscale) -o encoder
#include <pushurl.hpp>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

namespace {

constexpr int PUSHED = 0;
constexpr int WOULD_BE_REJECTED = 1;
constexpr int WRONG_USAGE = 2;
constexpr int PUSH_FAILED = 3;

constexpr int WIDTH = 640;
constexpr int HEIGHT = 360;
constexpr int FRAMES_PER_SECOND = 25;
constexpr auto LIFETIME = std::chrono::hours(24);

volatile std::sig_atomic_t interruptions = 0;

void on_signal(int) {
    interruptions = interruptions + 1;
}

// --- The command line ---

struct Options {
    std::string url;
    std::string connect;
    pushurl::Lang lang = pushurl::Lang::en;
    bool is_signed = false;
    std::optional<long> seconds;
};

std::optional<Options> options_of(int count, char** arguments) {
    Options options;
    if (const char* locale = std::getenv("LANG")) options.lang = pushurl::lang_of(locale).value_or(pushurl::Lang::en);
    for (int i = 1; i < count; ++i) {
        const std::string_view name = arguments[i];
        const char* value = i + 1 < count ? arguments[i + 1] : nullptr;
        if (name == "--signed") {
            options.is_signed = true;
        } else if (name == "--connect" && value != nullptr) {
            options.connect = value;
            ++i;
        } else if (name == "--seconds" && value != nullptr) {
            char* end = nullptr;
            options.seconds = std::strtol(value, &end, 10);
            if (end == value || *end != '\0' || *options.seconds < 1) return std::nullopt;
            ++i;
        } else if (name == "--lang" && value != nullptr) {
            const auto lang = pushurl::lang_of(value);
            if (!lang) return std::nullopt;
            options.lang = *lang;
            ++i;
        } else if (!name.empty() && name.front() != '-' && options.url.empty()) {
            options.url = name;
        } else {
            return std::nullopt;
        }
    }
    if (options.url.empty()) return std::nullopt;
    return options;
}

// --- The URL, checked before connecting ---

void print(const pushurl::Finding& finding, pushurl::Lang lang) {
    std::cerr << "  " << (finding.is_failure() ? "" : "(warning) ") << name(finding.reason()) << ", bytes " << finding.span().start << " to "
              << finding.span().end << ": " << finding.detail(lang) << ' ' << finding.remedy(lang) << '\n';
}

// Signs the target of the URL; prints why if it is refused.
std::optional<std::string> sign(const Options& options, std::string_view key) {
    const auto signer = pushurl::Signer::create(key);
    if (!signer) {
        std::cerr << "PUSHURL_KEY: " << signer.error().text() << '\n';
        return std::nullopt;
    }
    std::string url;
    const auto result = signer->sign_into(url, pushurl::Target::from_url(options.url), LIFETIME, pushurl::now());
    if (result) return url;
    const pushurl::SignError& error = result.error();
    std::cerr << "Not signed" << (error.code() == pushurl::ErrorCode::refused ? ":" : ": " + std::string(error.text())) << '\n';
    for (const pushurl::Refused refused : error.refusals()) print(refused.finding(), options.lang);
    return std::nullopt;
}

// Whether a push with this URL would be accepted, as far as a check can tell. Prints the findings.
bool would_be_accepted(const std::string& url, const char* key, pushurl::Lang lang) {
    pushurl::CheckerConfig config;
    if (key != nullptr) config.key = key;
    const auto checker = pushurl::Checker::create(config);
    if (!checker) {
        std::cerr << "PUSHURL_KEY: " << checker.error().text() << '\n';
        return false;
    }
    const auto report = checker->check(url, pushurl::now());
    if (!report) {
        std::cerr << "The URL cannot be judged: " << report.error().text() << '\n';
        return false;
    }
    // Masked, since anyone who has the secret can push.
    std::cerr << name(report->verdict()) << ": " << pushurl::mask(url).value_or(std::string()) << '\n';
    const auto cause = report->cause();
    if (cause) std::cerr << cause->code() << ' ' << cause->errmsg(lang) << ' ' << cause->advice(lang) << '\n';
    for (const pushurl::Finding finding : report->findings()) print(finding, lang);
    return !cause;
}

// Where to connect, and the tcUrl to send if that is not the push domain.
struct Destination {
    std::string url;
    std::string tcurl;
};

std::optional<Destination> destination(const std::string& url, const std::string& connect) {
    const auto parts = pushurl::PushUrl::split(url);
    if (!parts) return std::nullopt;
    const auto protocol = parts->protocol();
    if (protocol != pushurl::Protocol::rtmp && protocol != pushurl::Protocol::rtmps) return std::nullopt;
    if (connect.empty()) return Destination{url, {}};
    const std::string scheme(parts->scheme());
    const std::size_t path = static_cast<std::size_t>(parts->path().data() - url.data());
    return Destination{scheme + "://" + connect + url.substr(path), url.substr(0, path) + '/' + std::string(parts->app())};
}

// --- The video ---

template <auto Free>
struct Deleter {
    template <class T>
    void operator()(T* object) const {
        Free(&object);
    }
};

struct OutputDeleter {
    void operator()(AVFormatContext* output) const {
        avio_closep(&output->pb);
        avformat_free_context(output);
    }
};

struct ScalerDeleter {
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};

using Output = std::unique_ptr<AVFormatContext, OutputDeleter>;
using Codec = std::unique_ptr<AVCodecContext, Deleter<avcodec_free_context>>;
using Frame = std::unique_ptr<AVFrame, Deleter<av_frame_free>>;
using Packet = std::unique_ptr<AVPacket, Deleter<av_packet_free>>;
using Scaler = std::unique_ptr<SwsContext, ScalerDeleter>;

std::string message_of(int error) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    return text.data();
}

// Color bars that move to the left, and a white square that crosses them.
void draw(std::array<std::uint8_t, WIDTH * HEIGHT * 3>& rgb, std::int64_t frame) {
    constexpr std::uint8_t BARS[8][3] = {{191, 191, 191}, {191, 191, 0}, {0, 191, 191}, {0, 191, 0},
                                         {191, 0, 191},   {191, 0, 0},   {0, 0, 191},   {16, 16, 16}};
    constexpr int SIDE = 48;
    const auto left = static_cast<int>(frame * 4 % (WIDTH - SIDE));
    const auto top = static_cast<int>(frame * 3 % (HEIGHT - SIDE));
    const auto shift = static_cast<int>(frame * 2 % WIDTH);
    std::size_t at = 0;
    for (int y = 0; y < HEIGHT; ++y) {
        for (int x = 0; x < WIDTH; ++x) {
            const bool in_square = x >= left && x < left + SIDE && y >= top && y < top + SIDE;
            const std::uint8_t* bar = BARS[(x + shift) % WIDTH * 8 / WIDTH];
            for (int i = 0; i < 3; ++i) rgb[at++] = in_square ? 255 : bar[i];
        }
    }
}

// H.264 if the encoder is available, otherwise FLV1, which every RTMP server accepts.
Codec open_codec(bool with_global_header) {
    const AVCodec* codec = avcodec_find_encoder_by_name("libx264");
    if (codec == nullptr) codec = avcodec_find_encoder(AV_CODEC_ID_FLV1);
    Codec context(codec == nullptr ? nullptr : avcodec_alloc_context3(codec));
    if (!context) return nullptr;
    context->width = WIDTH;
    context->height = HEIGHT;
    context->pix_fmt = AV_PIX_FMT_YUV420P;
    context->time_base = {1, FRAMES_PER_SECOND};
    context->framerate = {FRAMES_PER_SECOND, 1};
    context->gop_size = 2 * FRAMES_PER_SECOND;
    context->max_b_frames = 0;
    context->bit_rate = 800'000;
    if (with_global_header) context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (codec->id == AV_CODEC_ID_H264) {
        av_opt_set(context->priv_data, "preset", "veryfast", 0);
        av_opt_set(context->priv_data, "tune", "zerolatency", 0);
    }
    if (avcodec_open2(context.get(), codec, nullptr) < 0) return nullptr;
    return context;
}

// --- The push ---

// The first interruption ends the push cleanly; while connecting, or on a second interruption, it ends at once.
struct Interruption {
    bool is_connecting = true;
};

int is_interrupted(void* data) {
    const auto* interruption = static_cast<const Interruption*>(data);
    return interruptions > (interruption->is_connecting ? 0 : 1) ? 1 : 0;
}

class Push {
  public:
    // Connects. Returns 0, or an error of libav.
    int open(const Destination& to) {
        AVFormatContext* allocated = nullptr;
        int error = avformat_alloc_output_context2(&allocated, nullptr, "flv", to.url.c_str());
        if (error < 0) return error;
        output_.reset(allocated);
        output_->interrupt_callback = {is_interrupted, &interruption_};
        output_->flags |= AVFMT_FLAG_FLUSH_PACKETS;

        codec_ = open_codec((output_->oformat->flags & AVFMT_GLOBALHEADER) != 0);
        if (!codec_) return AVERROR_ENCODER_NOT_FOUND;
        stream_ = avformat_new_stream(output_.get(), nullptr);
        if (stream_ == nullptr) return AVERROR(ENOMEM);
        stream_->time_base = codec_->time_base;
        error = avcodec_parameters_from_context(stream_->codecpar, codec_.get());
        if (error < 0) return error;

        AVDictionary* options = nullptr;
        if (!to.tcurl.empty()) av_dict_set(&options, "rtmp_tcurl", to.tcurl.c_str(), 0);
        error = avio_open2(&output_->pb, to.url.c_str(), AVIO_FLAG_WRITE, &output_->interrupt_callback, &options);
        av_dict_free(&options);
        if (error < 0) return error;
        interruption_.is_connecting = false;

        // A live stream has no duration and no file size to write at its end.
        AVDictionary* muxing = nullptr;
        av_dict_set(&muxing, "flvflags", "no_duration_filesize", 0);
        error = avformat_write_header(output_.get(), &muxing);
        av_dict_free(&muxing);
        return error < 0 ? error : prepare_pictures();
    }

    // Pushes frames in real time, until it is interrupted or the number is reached. Returns 0, or an error of libav.
    int run(std::optional<long> frames) {
        const auto began = std::chrono::steady_clock::now();
        for (frame_ = 0; (!frames || frame_ < *frames) && interruptions == 0; ++frame_) {
            std::this_thread::sleep_until(began + std::chrono::milliseconds(frame_ * 1000 / FRAMES_PER_SECOND));
            const int error = push_picture();
            if (error < 0) return error;
        }
        int error = avcodec_send_frame(codec_.get(), nullptr);
        if (error >= 0) error = write_packets();
        return error < 0 ? error : av_write_trailer(output_.get());
    }

    // The duration of the pushed video.
    [[nodiscard]] double seconds() const { return static_cast<double>(frame_) / FRAMES_PER_SECOND; }
    [[nodiscard]] const char* codec() const { return codec_->codec->name; }

  private:
    int prepare_pictures() {
        rgb_ = std::make_unique<std::array<std::uint8_t, WIDTH * HEIGHT * 3>>();
        packet_.reset(av_packet_alloc());
        picture_.reset(av_frame_alloc());
        scaler_.reset(sws_getContext(WIDTH, HEIGHT, AV_PIX_FMT_RGB24, WIDTH, HEIGHT, codec_->pix_fmt, SWS_BILINEAR, nullptr, nullptr,
                                     nullptr));
        if (!packet_ || !picture_ || !scaler_) return AVERROR(ENOMEM);
        picture_->format = codec_->pix_fmt;
        picture_->width = WIDTH;
        picture_->height = HEIGHT;
        return av_frame_get_buffer(picture_.get(), 0);
    }

    int push_picture() {
        // The codec may still reference the previous picture.
        int error = av_frame_make_writable(picture_.get());
        if (error < 0) return error;
        draw(*rgb_, frame_);
        const std::uint8_t* const rows[] = {rgb_->data()};
        const int row_lengths[] = {WIDTH * 3};
        sws_scale(scaler_.get(), rows, row_lengths, 0, HEIGHT, picture_->data, picture_->linesize);
        picture_->pts = frame_;
        error = avcodec_send_frame(codec_.get(), picture_.get());
        return error < 0 ? error : write_packets();
    }

    int write_packets() {
        for (;;) {
            int error = avcodec_receive_packet(codec_.get(), packet_.get());
            if (error == AVERROR(EAGAIN) || error == AVERROR_EOF) return 0;
            if (error < 0) return error;
            av_packet_rescale_ts(packet_.get(), codec_->time_base, stream_->time_base);
            packet_->stream_index = stream_->index;
            error = av_interleaved_write_frame(output_.get(), packet_.get());
            if (error < 0) return error;
        }
    }

    Interruption interruption_;
    Output output_;
    Codec codec_;
    AVStream* stream_ = nullptr;
    Packet packet_;
    Frame picture_;
    Scaler scaler_;
    std::unique_ptr<std::array<std::uint8_t, WIDTH * HEIGHT * 3>> rgb_;
    std::int64_t frame_ = 0;
};

int push(const Destination& to, std::optional<long> seconds) {
    Push push;
    int error = push.open(to);
    if (error < 0) {
        std::cerr << "The server did not accept the push: " << message_of(error) << '\n';
        return PUSH_FAILED;
    }
    std::cerr << "connected, pushing " << push.codec() << '\n';
    error = push.run(seconds ? std::optional<long>(*seconds * FRAMES_PER_SECOND) : std::nullopt);
    if (error < 0) {
        std::cerr << "The connection was closed after " << push.seconds() << " s: " << message_of(error) << '\n'
                  << "RTMP does not report the reason. The cause, a code such as 18/501, is in the operator's console.\n";
        return PUSH_FAILED;
    }
    std::cerr << "pushed " << push.seconds() << " s\n";
    return PUSHED;
}

}  // namespace

int main(int count, char** arguments) {
    const auto options = options_of(count, arguments);
    if (!options) {
        std::cerr << "usage: PUSHURL_KEY=… encoder [--seconds N] [--connect HOST:PORT] [--lang TAG] URL\n"
                     "       encoder --signed [--seconds N] [--connect HOST:PORT] [--lang TAG] URL\n";
        return WRONG_USAGE;
    }
    const char* key = std::getenv("PUSHURL_KEY");
    if (key == nullptr && !options->is_signed) {
        std::cerr << "PUSHURL_KEY is not set; use --signed for a URL that is signed already.\n";
        return WRONG_USAGE;
    }
    const std::optional<std::string> url = options->is_signed ? options->url : sign(*options, key);
    if (!url || !would_be_accepted(*url, key, options->lang)) return WOULD_BE_REJECTED;
    const auto to = destination(*url, options->connect);
    if (!to) {
        std::cerr << "This program only pushes by RTMP: rtmp:// or rtmps://\n";
        return WRONG_USAGE;
    }
    std::signal(SIGINT, on_signal);
    std::signal(SIGTERM, on_signal);
    // libav's log may contain the URL, so only its error codes are printed.
    av_log_set_level(AV_LOG_QUIET);
    return push(*to, options->seconds);
}
