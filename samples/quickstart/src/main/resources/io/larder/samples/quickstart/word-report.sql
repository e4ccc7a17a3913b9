-- The blocks with letters that have a word in their names; first the one of which they are the largest part.
SELECT block.name AS block, COUNT(*) AS found
FROM letter
JOIN block ON block.name = letter.block
WHERE letter.name LIKE '%' || ? || '%'
GROUP BY block.name, block.size
ORDER BY CAST(COUNT(*) AS DOUBLE PRECISION) / block.size DESC, block.name
