package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.instrument.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeColumnsTest {
    @Test
    void shouldParseColumnsWhenInAnyOrder() {
        TradeColumns expected = new TradeColumns("time", "ms", "cost", "amount");
        assertEquals(expected, TradeColumns.parse("timestamp=time:ms,price=cost,size=amount"));
        assertEquals(expected, TradeColumns.parse("size=amount,price=cost,timestamp=time:ms"));
        assertEquals(new TradeColumns("a:b=c", "ns", "p", null), TradeColumns.parse("timestamp=a:b=c:ns,price=p"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "timestamp=t:s                      ; price '', limit the name of a column",
        "price=p                            ; timestamp '', limit a name and a unit",
        "timestamp=t,price=p                ; timestamp 't', limit a name and a unit",
        "timestamp=t:h,price=p              ; unit 'h', limit s, ms, us or ns",
        "timestamp=:s,price=p               ; timestamp '', limit the name of a column",
        "timestamp=t:s,price=p,size=        ; size '', limit the name of a column",
        "timestamp=t:s,price=p,price=q      ; part 'price' given 2 times, limit 1",
        "timestamp=t:s,price=p,volume=v     ; part 'volume=v', limit timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME",
        "timestamp=t:s,price=p,             ; part '', limit timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME",
        "timestamp                          ; part 'timestamp', limit timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME",
    })
    void shouldRefuseWhenAPartIsWrong(String text, String problem) {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> TradeColumns.parse(text));
        assertEquals("--columns: " + problem + "; write timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME", refusal.getMessage());
    }
}
