# Runs a command, and ends it when standard input ends: so it cannot outlive the program that
# started it, however that program came to its end.
exec 3<&0
"$@" < /dev/null 3<&- &
server=$!
(
  cat <&3 > /dev/null
  kill "$server" 2> /dev/null
) &
exec 3<&-
wait "$server"
