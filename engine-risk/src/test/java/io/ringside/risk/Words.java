package io.ringside.risk;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;

/** What venue and router say of live orders: told to the model as it is, to the gate as the defect will have it. */
final class Words {
    private final Generator cases;
    private final Defect defect;
    private final Desk desk;
    private final Model model;
    private final Report report = new Report();
    private long executions;

    Words(Generator cases, Defect defect, Desk desk, Model model) {
        this.cases = cases;
        this.defect = defect;
        this.desk = desk;
        this.model = model;
    }

    /** A venue's or the router's word on a live order, as the session goes wrong. */
    void any(ModelOrder order, ModelWatch.Temper wrong) {
        boolean errs = wrong == ModelWatch.Temper.OVERFILLS;
        if (wrong == ModelWatch.Temper.EXECUTIONS && order.confirmedLeaves() > 0) {
            fill(order, 1);
            return;
        } else if (errs && cases.chance(12)) {
            fill(order, order.leaves() + cases.between(1, 5));
            return;
        } else if (errs && model.ended != null && cases.chance(12)) {
            fillLate(cases.between(1, Math.max(1, model.endedLeft) + 2));
            return;
        }
        if (!order.unanswered.isEmpty() && (order.confirmedLeaves() == 0 || cases.chance(2))) {
            answer(order);
            return;
        }
        switch (cases.below(20)) {
            case 0, 1, 2 -> end(order, ReportType.CANCELLED);
            case 3 -> end(order, ReportType.REJECTED);
            case 4 -> end(order, ReportType.EXPIRED);
            case 5 -> says(order, ReportType.ACCEPTED, order.confirmedLeaves());
            case 6 -> says(order, ReportType.CANCEL_REJECTED, 0);
            case 7 -> suppress(order);
            case 8, 9, 10 -> fill(order, order.confirmedLeaves());
            default -> fill(order, cases.between(1, order.confirmedLeaves()));
        }
    }

    private void answer(ModelOrder order) {
        long total = order.unanswered.getFirst();
        report.priceUnits = order.unansweredLimits.getFirst();
        if (defect == Defect.REPLACE_UNANSWERED) {
            model.answer(order, null);
            desk.timer();
        } else if (cases.chance(3)) {
            model.answer(order, null);
            desk.suppressed(SignalAction.REPLACE, order.id);
        } else if (order.confirmedLeaves() == 0 || total <= order.filled || cases.chance(3)) {
            model.answer(order, null);
            says(order, ReportType.REPLACE_REJECTED, 0);
        } else {
            model.answer(order, total);
            says(order, ReportType.REPLACED, total - order.filled + (defect == Defect.REPLACED_ONE_MORE ? 1 : 0));
        }
    }

    private void end(ModelOrder order, ReportType how) {
        model.end(order);
        if (how == ReportType.REJECTED) {
            model.watch.refused(model.nowNs);
        }
        if (defect == Defect.CANCEL_LOST && how == ReportType.CANCELLED) {
            desk.timer();
        } else {
            boolean milder = defect == Defect.REJECTED_AS_EXPIRED && how == ReportType.REJECTED;
            says(order, milder ? ReportType.EXPIRED : how, order.confirmedLeaves());
        }
    }

    private void fillLate(long units) {
        ModelOrder order = model.ended;
        long price = price(order.what);
        model.fillLate(units, price, 0);
        desk.report(report.about(order.id, Desk.FLOOR.get(order.what), order.side, desk.nowNs)
                .filled(++executions, units, price, 0).fee(0, false));
    }

    private void suppress(ModelOrder order) {
        if (order.filled > 0 || !order.unanswered.isEmpty()) {
            desk.timer();
            return;
        }
        model.live.remove(order.id);
        if (defect == Defect.SUPPRESSION_LOST) {
            desk.timer();
        } else {
            desk.suppressed(SignalAction.ORDER, order.id);
        }
    }

    private void says(ModelOrder order, ReportType type, long leaves) {
        desk.report(report.about(order.id, Desk.FLOOR.get(order.what), order.side, desk.nowNs).says(type, leaves));
    }

    private void fill(ModelOrder order, long units) {
        Instrument what = Desk.FLOOR.get(order.what);
        long price = price(order.what);
        long fee = cases.below(500);
        model.fill(order, units, price, fee);
        Side side = defect == Defect.FILL_ON_THE_OTHER_SIDE ? order.side.opposite() : order.side;
        long shown = defect == Defect.FILL_ONE_SHORT ? units - 1 : units;
        report.about(order.id, what, side, desk.nowNs).filled(++executions, shown, price, order.confirmedLeaves()).fee(fee, false);
        if (defect == Defect.FILL_LOST) {
            desk.timer();
            return;
        }
        desk.report(report);
        if (defect == Defect.FILL_TWICE) {
            desk.report(report);
        }
    }

    /** Brings an order nearer to its end. */
    void settle(ModelOrder order) {
        if (order.unanswered.isEmpty()) {
            end(order, ReportType.CANCELLED);
        } else {
            answer(order);
        }
    }

    /** Near the last price known. */
    private long price(int what) {
        Model.Market market = model.markets[what];
        return (market.lastBid + market.lastAsk) / 2 + cases.below(5);
    }
}
