// A worker. benches/peers/race.py describes its commands.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"
	"time"
)

type row struct {
	app, stream string
	expires     int64
	url         string
}

type work struct {
	key, domain string
	now         int64
	rows        []row
	bytes       int
}

func main() {
	var loaded work
	input := bufio.NewScanner(os.Stdin)
	for input.Scan() {
		what, argument, _ := strings.Cut(input.Text(), " ")
		switch what {
		case "vectors":
			for _, line := range lines(argument) {
				fmt.Println(vector(line))
			}
		case "work":
			loaded = read(argument)
			fmt.Println(len(loaded.rows), loaded.wrong())
		case "sign":
			fmt.Println(loaded.turn(argument, loaded.signAll))
		case "check":
			fmt.Println(loaded.turn(argument, loaded.checkAll))
		default:
			log.Fatal("unknown command")
		}
	}
}

func vector(line string) string {
	fields := strings.SplitN(line, "\t", 4)
	what, key, second, rest := fields[0], fields[1], fields[2], fields[3]
	if what == "check" {
		if isGood(key, rest, number(second)) {
			return "accepted"
		}
		return "rejected"
	}
	names := strings.SplitN(rest, "\t", 3)
	url, ok := sign(key, second, names[1], names[2], number(names[0]))
	if !ok {
		return "refused"
	}
	return url
}

func lines(path string) []string {
	text, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
}

func number(text string) int64 {
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func read(path string) work {
	all := lines(path)
	head := strings.Split(all[0], "\t")
	w := work{key: head[0], domain: head[1], now: number(head[2])}
	for _, line := range all[1:] {
		fields := strings.Split(line, "\t")
		w.rows = append(w.rows, row{fields[0], fields[1], number(fields[2]), fields[3]})
		w.bytes += len(fields[3])
	}
	return w
}

func (w *work) wrong() int {
	wrong := 0
	for _, row := range w.rows {
		url, ok := sign(w.key, w.domain, row.app, row.stream, row.expires)
		if !ok || url != row.url || !isGood(w.key, row.url, w.now) {
			wrong++
		}
	}
	return wrong
}

func (w *work) signAll() bool {
	bytes := 0
	for i := range w.rows {
		row := &w.rows[i]
		url, _ := sign(w.key, w.domain, row.app, row.stream, row.expires)
		bytes += len(url)
	}
	return bytes == w.bytes
}

func (w *work) checkAll() bool {
	for i := range w.rows {
		if !isGood(w.key, w.rows[i].url, w.now) {
			return false
		}
	}
	return true
}

// turn runs passes over all rows for at least the given milliseconds, and returns the nanoseconds per row.
func (w *work) turn(milliseconds string, pass func() bool) float64 {
	minimum := time.Duration(number(milliseconds)) * time.Millisecond
	start := time.Now()
	for passes := 1; ; passes++ {
		if !pass() {
			log.Fatal("a result changed since loading")
		}
		if elapsed := time.Since(start); elapsed >= minimum {
			return float64(elapsed.Nanoseconds()) / float64(passes) / float64(len(w.rows))
		}
	}
}
