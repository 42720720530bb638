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

    @Option(names = "--fee-per-unit", paramLabel = "X", description = "fee per share, contract or coin, within the next two")
    private String perUnit;

    @Option(names = "--fee-min", paramLabel = "X", description = "least fee of an order that executes, with --fee-per-unit; default 0")
    private String least;

    @Option(names = "--fee-max-bps", paramLabel = "X", description = "most of an order's value, with --fee-per-unit; default 10000")
    private String most;

    @Option(names = "--fee-per-order", paramLabel = "X", description = "fixed fee of each order that executes")
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
            return named("--maker-fee-bps or --taker-fee-bps", () -> FeeModel.makerTaker(or(makerBps, "0"), or(takerBps, "0")));
        }
        if (perUnit != null) {
            return named("--fee-per-unit", () -> FeeModel.perUnit(perUnit, or(least, "0"), or(most, "10000")));
        }
        return perOrder != null ? named("--fee-per-order", () -> FeeModel.perOrder(perOrder))
                : named("--fee-bps", () -> FeeModel.bps(or(bps, "0")));
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
