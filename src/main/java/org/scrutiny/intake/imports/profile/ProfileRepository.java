package org.scrutiny.intake.imports.profile;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class ProfileRepository extends VersionedRepository<ProfileEntity, String, NamedProfile> {
    ProfileRepository() {
        super("import profile", ProfileEntity.class, "name", Function.identity());
    }

    @Override
    protected String keyOf(ProfileEntity entity) {
        return entity.name;
    }

    @Override
    protected NamedProfile view(ProfileEntity entity) {
        return new NamedProfile(
                entity.name, entity.profile, entity.revisionNumber, entity.recordedAt, entity.recordedBy);
    }
}
