package org.scrutiny.testsupport;

/** The builders of all resources. */
public abstract class Builders {
    public static AreaBuilder anArea() {
        return new AreaBuilder();
    }

    public static DashboardBuilder aDashboard() {
        return new DashboardBuilder();
    }

    public static IndicatorBuilder anIndicator() {
        return new IndicatorBuilder();
    }

    /** A count that is neither good nor bad, counted each quarter. */
    public static IndicatorBuilder aCount() {
        return anIndicator()
                .code(Samples.newCode("CNT"))
                .title("Referrals")
                .measure("count")
                .improvementDirection("neutral");
    }

    public static ObservationBuilder anObservation() {
        return new ObservationBuilder();
    }

    public static ObservationBuilder anObservation(String indicator, String area, String period, Number value) {
        return anObservation().of(indicator).in(area).period(period).value(value);
    }

    public static TargetBuilder aTarget() {
        return new TargetBuilder();
    }

    public static JudgementBuilder aJudgement() {
        return new JudgementBuilder();
    }

    public static ValidationRuleBuilder aRule(String kind) {
        return new ValidationRuleBuilder(kind);
    }

    public static SignOffBuilder aSignOff() {
        return new SignOffBuilder();
    }

    public static MeetingBuilder aMeeting() {
        return new MeetingBuilder();
    }

    public static AgendaItemBuilder anItem(String meeting) {
        return new AgendaItemBuilder(meeting);
    }

    public static CommentBuilder aComment(String item, String text) {
        return new CommentBuilder(item, text);
    }

    public static QuestionBuilder aQuestion(String text) {
        return new QuestionBuilder(text);
    }

    public static AnswerBuilder anAnswer(String question, String text) {
        return new AnswerBuilder(question, text);
    }
}
