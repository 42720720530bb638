package io.ringside.testkit;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.TimeInForce;
import io.ringside.execution.Order;
import io.ringside.execution.OrderDraft;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import java.util.concurrent.CountDownLatch;

/** A venue with one thing wrong, and the check that is to find it. */
enum Defect {
    NONE(""),
    KEEPS_ACCEPTANCES("shouldAcceptAnOrderThatRests"),
    REJECTS_WITHOUT_A_REASON("shouldRejectWithAReasonWhenAnOrderCannotBe"),
    FILLS_BESIDE_THE_PRICE("shouldFillAMarketOrderWithinWhatIsDisplayed"),
    KEEPS_THE_END_OF_MARKET_ORDERS("shouldCancelTheRestWhenAMarketOrderIsLargerThanWhatIsDisplayed"),
    FILLS_RESTING_ORDERS_WORSE("shouldFillARestingOrderAtItsLimitOrBetter"),
    REPEATS_EXECUTION_IDS("shouldReportInOrderWhenAnOrderFillsInParts"),
    CANCELS_NOTHING("shouldCancelAnOrderThatRests"),
    CANCELS_WHAT_IS_FILLED("shouldRefuseACancelThatLostAgainstAFill"),
    IGNORES_REPLACES("shouldReplaceAnOrderThatRests"),
    REPLACES_WHAT_IS_FILLED("shouldRefuseAReplaceThatLostAgainstAFill"),
    CANCELS_ALL_BUT_EVERYTHING("shouldCancelEverythingWhenAnotherThreadAsksForIt"),
    LETS_IOC_REST("shouldCancelTheRestOfAnIocOrder"),
    FILLS_FOK_IN_PART("shouldFillAFokOrderAsAWholeOrNotAtAll"),
    TAKES_AN_ID_TWICE("shouldRefuseAnIdThatIsWorking"),
    BLOCKS("shouldNeitherBlockNorThrowWhenManyRequestsAreMade"),
    THROWS("shouldNeitherBlockNorThrowWhenManyRequestsAreMade"),
    IS_SILENT_WHEN_PROBED("shouldNameAWorkingOrderWhenItIsProbed"),
    FORGETS_POSITIONS("shouldTellOpenOrdersAndPositionsWhenAskedForAll"),
    FORGETS_WHAT_WAS_MISSED("shouldTellWhatWasMissedWhenTheSessionIsBack");

    final String check;

    Defect(String check) {
        this.check = check;
    }

    /** The venue with the defect. */
    Venue in(Venue sound) {
        return new Spoiled(sound);
    }

    private final class Spoiled implements Venue {
        private final Venue sound;
        private Reports reports;
        private boolean cut;
        private long rejections;

        Spoiled(Venue sound) {
            this.sound = sound;
        }

        @Override
        public void connect(Reports answers) {
            reports = answers;
            sound.connect(this::spoil);
        }

        private boolean spoil(Report report) {
            cut |= report.type == ReportType.DISCONNECTED;
            switch (Defect.this) {
                case REJECTS_WITHOUT_A_REASON -> report.reason = null;
                case FILLS_BESIDE_THE_PRICE -> report.priceUnits += report.maker ? 0 : 1;
                case FILLS_RESTING_ORDERS_WORSE -> report.priceUnits += report.maker ? report.side.sign() : 0;
                case REPEATS_EXECUTION_IDS -> report.executionId = 1;
                default -> { }
            }
            return keeps(report) || reports.send(report);
        }

        private boolean keeps(Report report) {
            return switch (Defect.this) {
                case KEEPS_ACCEPTANCES -> report.type == ReportType.ACCEPTED;
                case KEEPS_THE_END_OF_MARKET_ORDERS, CANCELS_ALL_BUT_EVERYTHING -> report.type == ReportType.CANCELLED;
                case FORGETS_POSITIONS -> report.type == ReportType.POSITION;
                case FORGETS_WHAT_WAS_MISSED -> cut && report.type == ReportType.FILLED;
                case TAKES_AN_ID_TWICE -> report.type == ReportType.REJECTED && rejections++ == 0;
                default -> false;
            };
        }

        @Override
        public void submit(Order order) {
            if (Defect.this == THROWS) {
                throw new IllegalStateException("no session");
            }
            if (Defect.this == BLOCKS) {
                await(new CountDownLatch(1));
            }
            sound.submit(lasting(order));
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private Order lasting(Order order) {
            boolean rests = Defect.this == LETS_IOC_REST && order.timeInForce() == TimeInForce.IOC && order.priceUnits() > 0;
            boolean parts = Defect.this == FILLS_FOK_IN_PART && order.timeInForce() == TimeInForce.FOK;
            if (!rests && !parts) {
                return order;
            }
            return OrderDraft.of(order.orderId(), order.instrument(), order.side(), order.quantityUnits())
                    .limit(order.priceUnits()).timeInForce(rests ? TimeInForce.GTC : TimeInForce.IOC).order();
        }

        @Override
        public void cancel(Order order) {
            if (Defect.this == CANCELS_WHAT_IS_FILLED) {
                reports.send(new Report().about(order.orderId(), order.instrument(), order.side(), 0).says(ReportType.CANCELLED, 0));
            } else if (Defect.this != CANCELS_NOTHING) {
                sound.cancel(order);
            }
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
            if (Defect.this == REPLACES_WHAT_IS_FILLED) {
                reports.send(new Report().about(order.orderId(), order.instrument(), order.side(), 0).says(ReportType.REPLACED, 0));
            } else if (Defect.this != IGNORES_REPLACES) {
                sound.replace(order, quantityUnits, priceUnits);
            }
        }

        @Override
        public void probe(Order order) {
            if (Defect.this != IS_SILENT_WHEN_PROBED) {
                sound.probe(order);
            }
        }

        @Override
        public void reconcile() {
            sound.reconcile();
        }

        @Override
        public void massCancel() {
            sound.massCancel();
        }
    }
}
