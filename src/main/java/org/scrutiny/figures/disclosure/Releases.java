package org.scrutiny.figures.disclosure;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.scrutiny.figures.validation.SumOfIndicators;
import org.scrutiny.figures.validation.ValidationRules;
import org.scrutiny.kernel.disclosure.AuditLimits;
import org.scrutiny.kernel.disclosure.DisclosureControl;
import org.scrutiny.kernel.disclosure.PartnerOrder;
import org.scrutiny.platform.settings.Settings;

/** Decides what a sign-off makes public. The decision is the same for as long as the figures and the secret are. */
@Singleton
public class Releases {
    /** Demonstration mode shows everything to anyone, so its order of partners protects nobody. */
    private static final String DEMONSTRATION_SECRET = "only for demonstration";

    private final LinkedFigures linked;
    private final PublicFigures publicFigures;
    private final ValidationRules rules;
    private final DisclosureControl control;

    Releases(LinkedFigures linked, PublicFigures publicFigures, ValidationRules rules, Settings settings) {
        this.linked = linked;
        this.publicFigures = publicFigures;
        this.rules = rules;
        byte[] secret = settings.secret().orElse(DEMONSTRATION_SECRET).getBytes(StandardCharsets.UTF_8);
        this.control = new DisclosureControl(new PartnerOrder(secret), AuditLimits.DEFAULT);
    }

    /** What would become public if the sign-off were published now. */
    public DisclosurePreview preview(SignedRelease signOff) {
        return DisclosurePreview.of(signOff, decide(signOff).figures());
    }

    /** Makes public what may be. Called in the transaction that publishes the sign-off. */
    public void publish(SignedRelease signOff) {
        publicFigures.replace(signOff, decide(signOff).figures());
    }

    private Release decide(SignedRelease signOff) {
        List<SumOfIndicators> sums = rules.sums();
        return Release.decide(linked.read(signOff, sums), sums, control);
    }
}
