// An app checks a URL from its server before it connects. It has no key.
//
//     c++ -std=c++17 examples/cpp/check_before_push.cpp -Iinclude -lpushurl -o check_before_push
#include <pushurl.hpp>

#include <iostream>

int main() {
    // An app uses the clock and the language of the device.
    const pushurl::time_point now = pushurl::from_unix(1700000000);
    const pushurl::Lang lang = pushurl::Lang::en;
    const auto checker = pushurl::Checker::create().value();
    for (const std::string_view url : {
             "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=6555C900",
             "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=1700000000000",
             "rtmp://192.0.2.1/live/cam 1",
         }) {
        const auto report = checker.check(url, now);
        if (!report) {
            std::cout << report.error().text() << '\n';
            continue;
        }
        const auto cause = report->cause();
        if (!cause) {
            // No problem was found without the key.
            std::cout << "connect\n";
            continue;
        }
        std::cout << cause->code() << ' ' << cause->errmsg(lang) << '\n';
        for (const pushurl::Finding finding : report->findings()) {
            std::cout << "  " << name(finding.reason()) << ": " << finding.detail(lang) << ' ' << finding.remedy(lang) << '\n';
        }
    }
}
