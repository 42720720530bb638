package io.ringside.events;

import io.ringside.instrument.Currency;
import java.util.Arrays;

/**
 * The executions a venue has reported of late, so that each counts once, whatever is repeated, reordered or taken back. Remembers at least
 * the last so many; what is older counts as not seen. Owned by one stage; allocates nothing after
 * construction, but when a fee comes in a currency for the first time that is not the instrument's.
 */
public final class Executions {
    /** How many are remembered unless stated. */
    public static final int DEFAULT_MEMORY = 1 << 14;

    private static final int ORDER = 1;
    private static final int SIGNED_UNITS = 2;
    private static final int PRICE = 3;
    private static final int FEE = 4;
    private static final int INSTRUMENT = 5;
    private static final int FLAGS = 6;
    private static final int FEE_CURRENCY = 7;
    private static final int WIDTH = 8;
    private static final long SEEN = 1;
    private static final long BUSTED = 2;

    private final RecentIds seen;
    /** The fees' currencies that are not the instruments' own, in the order they were seen. */
    private Currency[] currencies = {};

    /**
     * Creates an empty memory.
     *
     * @param memory how many executions are remembered, &gt; 0
     */
    public Executions(int memory) {
        seen = new RecentIds(memory, WIDTH);
    }

    /**
     * Looks a report up and remembers it.
     *
     * @param report a venue's report
     * @param into   receives the finding and, for a bust, what undoes the execution
     */
    public void check(Report report, ExecutionPart into) {
        into.finding = switch (report.type) {
            case FILLED -> report.executionId == 0 ? ExecutionCheck.NEW : fill(report);
            case BUSTED -> report.executionId == 0 ? ExecutionCheck.CONFLICT : bust(report, into);
            default -> ExecutionCheck.NONE;
        };
    }

    private ExecutionCheck fill(Report report) {
        int row = seen.find(report.executionId);
        if (row == RecentIds.NONE) {
            write(seen.add(report.executionId), report, SEEN);
            return ExecutionCheck.NEW;
        }
        if ((seen.get(row, FLAGS) & SEEN) == 0) {
            write(row, report, seen.get(row, FLAGS) | SEEN);
            return ExecutionCheck.BUSTED_BEFORE;
        }
        return isSame(row, report) ? ExecutionCheck.DUPLICATE : ExecutionCheck.CONFLICT;
    }

    private ExecutionCheck bust(Report report, ExecutionPart into) {
        int row = seen.find(report.executionId);
        if (row == RecentIds.NONE) {
            seen.set(seen.add(report.executionId), FLAGS, BUSTED);
            return ExecutionCheck.NONE;
        }
        if ((seen.get(row, FLAGS) & BUSTED) != 0) {
            return ExecutionCheck.DUPLICATE;
        }
        if (!isSame(row, report)) {
            return ExecutionCheck.CONFLICT;
        }
        seen.set(row, FLAGS, seen.get(row, FLAGS) | BUSTED);
        into.undo(report);
        return ExecutionCheck.BUST;
    }

    private void write(int row, Report report, long flags) {
        seen.set(row, ORDER, report.orderId);
        seen.set(row, SIGNED_UNITS, report.side.sign() * report.quantityUnits);
        seen.set(row, PRICE, report.priceUnits);
        seen.set(row, FEE, report.feeUnits);
        seen.set(row, FEE_CURRENCY, currency(report));
        seen.set(row, INSTRUMENT, report.instrument.id());
        seen.set(row, FLAGS, flags);
    }

    private boolean isSame(int row, Report report) {
        return seen.get(row, ORDER) == report.orderId && seen.get(row, SIGNED_UNITS) == report.side.sign() * report.quantityUnits
                && seen.get(row, PRICE) == report.priceUnits && seen.get(row, FEE) == report.feeUnits
                && seen.get(row, FEE_CURRENCY) == currency(report) && seen.get(row, INSTRUMENT) == report.instrument.id();
    }

    /** 0 for the instrument's own. */
    private long currency(Report report) {
        Currency currency = report.feeCurrency;
        if (currency == null) {
            return 0;
        }
        int place = 0;
        while (place < currencies.length && !currencies[place].equals(currency)) {
            place++;
        }
        if (place == currencies.length) {
            currencies = Arrays.copyOf(currencies, place + 1);
            currencies[place] = currency;
        }
        return place + 1;
    }
}
