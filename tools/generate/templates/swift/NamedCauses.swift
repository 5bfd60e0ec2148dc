// {{ notice }}

/// The causes that programs may want to distinguish.
extension Cause {
{% for cause in causes if cause.id %}
    /// {{ cause.code }}: {{ cause.doc }}
    public static let {{ cause.id | camel }} = Cause(known: {{ cause.number }})
{% endfor %}
}
