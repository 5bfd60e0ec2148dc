"""SVG charts for light and dark pages, with Python's standard library only."""

from html import escape
from math import ceil, floor, log10

STYLE = """
    svg { font: 13px system-ui, sans-serif; }
    .page { fill: #ffffff; } text { fill: #1f2328; } .faint { fill: #59636e; }
    .grid { stroke: #d1d9e0; } .a { fill: #0969da; } .b { fill: #bc4c00; }
    .line { fill: none; stroke-width: 2; } .line.a { fill: none; stroke: #0969da; } .line.b { fill: none; stroke: #bc4c00; }
    .ours { font-weight: 600; } .title { font-weight: 600; font-size: 14px; } .end { text-anchor: end; } .mid { text-anchor: middle; }
    @media (prefers-color-scheme: dark) {
      .page { fill: #0d1117; } text { fill: #f0f6fc; } .faint { fill: #9198a1; }
      .grid { stroke: #3d444d; } .a { fill: #4493f8; } .b { fill: #f0883e; }
      .line.a { stroke: #4493f8; } .line.b { stroke: #f0883e; }
    }
""".strip("\n")

# The CSS class of each job.
COLORS = {"sign": "a", "check": "b"}


def text(x: float, y: float, what: str, kind: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}">{escape(what)}</text>'


def rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="grid"/>'


def dot(x: float, y: float, kind: str, radius: float = 5) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" class="{kind}"/>'


def svg(title: str, width: int, height: int, shapes: list[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">\n'
        f"  <title>{escape(title)}</title>\n  <style>\n{STYLE}\n  </style>\n"
        f'  <rect width="{width}" height="{height}" rx="6" class="page"/>\n'
    )
    return head + "".join(f"  {shape}\n" for shape in shapes) + "</svg>\n"


def figure(value: float) -> str:
    """Formats a value with three digits; measurements do not repeat more exactly."""
    if value >= 100:
        return f"{float(f'{value:.3g}'):,.0f}"
    return f"{value:.3g}"


def dots(title: str, rows: list[tuple[str, bool, float, float]]) -> str:
    """Draws a row for each label, with nanoseconds to sign and to check on logarithmic scales. Marked rows are bold."""
    left, panel, gap, top, step = 240, 230, 80, 64, 28
    low, high = floor(log10(min(min(row[2:]) for row in rows))), log10(max(max(row[2:]) for row in rows))
    bottom = top + step * len(rows)
    shapes = [text(16, 26, title, "title")]
    for number, (job, kind) in enumerate(COLORS.items()):
        start = left + number * (panel + gap)

        def x(value: float) -> float:
            return start + (log10(value) - low) / (high - low) * panel

        shapes.append(text(start, top - 16, f"{job}, ns", "ours"))
        for power in range(low, floor(high) + 1):
            shapes.append(rule(x(10**power), top - 6, x(10**power), bottom))
            shapes.append(text(x(10**power), bottom + 18, f"{10**power:,}", "faint mid"))
        for index, row in enumerate(rows):
            y, value = top + step * index + step / 2, row[2 + number]
            shapes.append(rule(start, y, x(value), y))
            shapes.append(dot(x(value), y, kind))
            shapes.append(text(x(value) + 10, y + 4, figure(value), "ours" if row[1] else ""))
    for index, (label, is_ours, *_) in enumerate(rows):
        shapes.append(text(16, top + step * index + step / 2 + 4, label, "ours" if is_ours else ""))
    return svg(title, left + 2 * panel + gap + 70, bottom + 32, shapes)


def lines(title: str, x_name: str, series: dict[str, list[tuple[float, float]]], is_log: bool) -> str:
    """Draws nanoseconds as a line for each job. The y axis starts at 0."""
    left, width, top, height = 60, 560, 56, 220
    points = [point for line in series.values() for point in line]
    scale = log10 if is_log else float
    low, high = scale(min(p[0] for p in points)), scale(max(p[0] for p in points))
    step = nice(max(p[1] for p in points) / 4)
    y_max = step * ceil(max(p[1] for p in points) / step)

    def place(point: tuple[float, float]) -> tuple[float, float]:
        return left + (scale(point[0]) - low) / ((high - low) or 1) * width, top + height - point[1] / y_max * height

    shapes = [text(16, 26, title, "title"), text(16, top - 10, "ns", "faint")]
    for tick in range(round(y_max / step) + 1):
        y = place((points[0][0], tick * step))[1]
        shapes.append(rule(left, y, left + width, y))
        shapes.append(text(left - 8, y + 4, f"{tick * step:,.4g}", "faint end"))
    for tick in ticks(sorted({p[0] for p in points}), is_log):
        shapes.append(text(place((tick, 0))[0], top + height + 18, f"{tick:,.0f}", "faint mid"))
    shapes.append(text(left + width / 2, top + height + 38, x_name, "faint mid"))
    ends = []
    for job, line in series.items():
        kind = COLORS[job]
        places = [place(point) for point in line]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        shapes.append(f'<polyline points="{path}" class="line {kind}"/>')
        shapes += [dot(x, y, kind, 3) for x, y in places]
        ends.append((places[-1][1], job, line[-1][1]))
    # Label the ends of the lines, and keep labels of close lines apart.
    below = 0.0
    for y, job, value in sorted(ends):
        below = max(y + 4, below + 16)
        shapes.append(text(left + width + 10, below, f"{job} {figure(value)}"))
    return svg(title, left + width + 100, top + height + 52, shapes)


def nice(value: float) -> float:
    """Rounds up to 1, 2, 5, 10, 20, …"""
    power = 10 ** floor(log10(value))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= value)


def ticks(values: list[float], is_log: bool) -> list[float]:
    """Tick values whose labels do not overlap."""
    if is_log:
        return [value for value in values if log10(value).is_integer()]
    if len(values) <= 8:
        return values
    step = nice((values[-1] - values[0]) / 6)
    return [values[0]] + [step * n for n in range(1, floor(values[-1] / step) + 1)]


def write_between(path: str, name: str, body: str) -> None:
    """Replaces the text between the two marker lines of a page."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    begin, end = f"<!-- begin {name} -->\n", f"<!-- end {name} -->\n"
    before, _, rest = page.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise SystemExit(f"{path} has no markers of {name}")
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + begin + body + end + after)
