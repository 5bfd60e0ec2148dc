extension Evidence {
    /// The text in a language: documented by the service, our choice and so on.
    public func text(in lang: Lang = .device) -> String {
        Words.of(lang).evidence[Int(rawValue) - 1]
    }
}
