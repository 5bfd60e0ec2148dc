-- Why pushes were refused in the last day, by hour: the causes, the streams concerned, and an example.
--
-- The table `pushes` has a row for each publish request of the media servers: time DateTime, url String, client String.
WITH pushurl_check(url, toUnixTimestamp(time), client) AS answer
SELECT
    toStartOfHour(time) AS hour,
    answer.errcode AS errcode,
    answer.sub_errcode AS sub_errcode,
    answer.reason AS reason,
    count() AS pushes,
    uniq(answer.app, answer.stream) AS streams,
    any(answer.stream) AS example
FROM pushes
WHERE time >= now() - INTERVAL 1 DAY AND answer.verdict = 'rejected'
GROUP BY hour, errcode, sub_errcode, reason
ORDER BY hour, pushes DESC
