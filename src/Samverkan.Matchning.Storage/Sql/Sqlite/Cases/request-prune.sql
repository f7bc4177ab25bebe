-- A form can be sent again for as long as somebody has it open; after that the row is of no use, and nothing in it is a public record.
DELETE FROM request WHERE done_at < @Before;
