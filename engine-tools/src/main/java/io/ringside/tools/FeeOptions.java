package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.venue.FeeModel;
import picocli.CommandLine.Option;

/** What executions cost: one of four models. */
final class FeeOptions {
    @Option(names = "--fee-bps", paramLabel = "X", description = "fee of each fill; default 0")
    private String bps;

    @Option(names = "--maker-fee-bps", paramLabel = "X", description = "fee of fills that add liquidity, negative for a rebate")
    private String makerBps;

    @Option(names = "--taker-fee-bps", paramLabel = "X", description = "fee of fills that take liquidity")
    private String takerBps;

    @Option(names = "--fee-per-unit", paramLabel = "X[:CUR]",
            description = "fee per share, contract or coin, within the next two; in the currency CUR, or else in the instrument's")
    private String perUnit;

    @Option(names = "--fee-min", paramLabel = "X[:CUR]",
            description = "least fee of an order that executes, with --fee-per-unit and in its currency; default 0")
    private String least;

    @Option(names = "--fee-max-bps", paramLabel = "X", description = "most of an order's value, with --fee-per-unit; default 10000")
    private String most;

    @Option(names = "--fee-per-order", paramLabel = "X[:CUR]", description = "fixed fee of each order that executes")
    private String perOrder;

    FeeModel model() {
        boolean sides = makerBps != null || takerBps != null;
        int models = (bps == null ? 0 : 1) + (sides ? 1 : 0) + (perUnit == null ? 0 : 1) + (perOrder == null ? 0 : 1);
        if (models > 1) {
            throw new InvalidInputException("fees", models + " models", "1 of --fee-bps, --maker-fee-bps with --taker-fee-bps,"
                    + " --fee-per-unit, --fee-per-order", "leave the others out");
        }
        if (perUnit == null && (least != null || most != null)) {
            throw new InvalidInputException(least == null ? "--fee-max-bps" : "--fee-min", "bound without --fee-per-unit", "a fee per unit",
                    "state --fee-per-unit");
        }
        if (sides) {
            return makerTaker(or(makerBps, "0"), or(takerBps, "0"));
        }
        if (perUnit != null) {
            return perUnit(FeeAmount.of("--fee-per-unit", perUnit), least == null ? null : FeeAmount.of("--fee-min", least));
        }
        if (perOrder == null) {
            return named("--fee-bps", () -> FeeModel.bps(or(bps, "0")));
        }
        FeeAmount amount = FeeAmount.of("--fee-per-order", perOrder);
        return named("--fee-per-order", () -> amount.in(FeeModel.perOrder(amount.text())));
    }

    /** Each figure is tried alone first, so that a refusal names the option it is of. */
    private static FeeModel makerTaker(String maker, String taker) {
        named("--maker-fee-bps", () -> FeeModel.makerTaker(maker, "0"));
        return named("--taker-fee-bps", () -> FeeModel.makerTaker(maker, taker));
    }

    private FeeModel perUnit(FeeAmount amount, FeeAmount minimum) {
        if (minimum != null && !minimum.currency().equals(amount.currency())) {
            throw new InvalidInputException("--fee-min", "value " + least + " beside --fee-per-unit " + perUnit, "1 currency",
                    "state the same currency in both, or none");
        }
        String bound = minimum == null ? "0" : minimum.text();
        named("--fee-per-unit", () -> FeeModel.perUnit(amount.text(), "0", "0"));
        named("--fee-min", () -> FeeModel.perUnit("0", bound, "0"));
        FeeModel model = named("--fee-max-bps", () -> FeeModel.perUnit(amount.text(), bound, or(most, "10000")));
        return named(most == null ? "--fee-per-unit" : "--fee-max-bps", () -> amount.in(model));
    }

    private static String or(String stated, String otherwise) {
        return stated == null ? otherwise : stated;
    }

    private static FeeModel named(String option, java.util.function.Supplier<FeeModel> model) {
        try {
            return model.get();
        } catch (InvalidInputException e) {
            throw e.at(option);
        }
    }
}
