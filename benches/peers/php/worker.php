<?php
// A worker. benches/peers/race.py describes its commands.

declare(strict_types=1);

require __DIR__ . '/push.php';

function vector(string $line): string
{
    [$what, $key, $second, $rest] = explode("\t", $line, 4);
    if ($what === 'check') {
        return is_good($key, $rest, (int) $second) ? 'accepted' : 'rejected';
    }
    [$expires, $app, $stream] = explode("\t", $rest, 3);
    return sign($key, $second, $app, $stream, (int) $expires) ?? 'refused';
}

function lines_of(string $path): array
{
    return explode("\n", preg_replace('/\n$/D', '', file_get_contents($path)));
}

final class Work
{
    public array $rows = [];
    private string $key;
    private string $domain;
    private int $now;
    private int $bytes = 0;

    public function __construct(string $path)
    {
        $lines = lines_of($path);
        [$this->key, $this->domain, $now] = explode("\t", array_shift($lines));
        $this->now = (int) $now;
        foreach ($lines as $line) {
            [$app, $stream, $expires, $url] = explode("\t", $line);
            $this->rows[] = [$app, $stream, (int) $expires, $url];
            $this->bytes += strlen($url);
        }
    }

    public function wrong(): int
    {
        $wrong = 0;
        foreach ($this->rows as [$app, $stream, $expires, $url]) {
            $signed = sign($this->key, $this->domain, $app, $stream, $expires);
            $wrong += $signed !== $url || !is_good($this->key, $url, $this->now) ? 1 : 0;
        }
        return $wrong;
    }

    public function sign_all(): void
    {
        $length = 0;
        foreach ($this->rows as [$app, $stream, $expires]) {
            $length += strlen(sign($this->key, $this->domain, $app, $stream, $expires));
        }
        $length === $this->bytes || throw new Exception('a result changed since loading');
    }

    public function check_all(): void
    {
        $good = 0;
        foreach ($this->rows as $row) {
            $good += is_good($this->key, $row[3], $this->now) ? 1 : 0;
        }
        $good === count($this->rows) || throw new Exception('a result changed since loading');
    }

    /** Runs passes over all rows for at least the given milliseconds; the nanoseconds per row. */
    public function turn(int $milliseconds, callable $pass): float
    {
        $start = hrtime(true);
        for ($passes = 1;; $passes++) {
            $pass();
            $elapsed = hrtime(true) - $start;
            if ($elapsed >= $milliseconds * 1_000_000) {
                return $elapsed / $passes / count($this->rows);
            }
        }
    }
}

ini_set('memory_limit', '-1');
$work = null;
while (($line = fgets(STDIN)) !== false) {
    [$what, $argument] = explode(' ', rtrim($line, "\n"), 2);
    switch ($what) {
        case 'vectors':
            $answer = implode("\n", array_map('vector', lines_of($argument)));
            break;
        case 'work':
            $work = new Work($argument);
            $answer = count($work->rows) . ' ' . $work->wrong();
            break;
        case 'sign':
            $answer = $work->turn((int) $argument, [$work, 'sign_all']);
            break;
        case 'check':
            $answer = $work->turn((int) $argument, [$work, 'check_all']);
            break;
        default:
            throw new Exception('unknown command');
    }
    echo $answer, "\n";
    flush();
}
