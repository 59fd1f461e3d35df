package org.scrutiny.intake.imports;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class ImportRepository extends VersionedRepository<ImportEntity, String, Import> {
    ImportRepository() {
        super("import", ImportEntity.class, "id", Function.identity());
    }

    @Override
    protected String keyOf(ImportEntity entity) {
        return entity.id;
    }

    @Override
    protected Import view(ImportEntity entity) {
        return Import.of(entity);
    }
}
