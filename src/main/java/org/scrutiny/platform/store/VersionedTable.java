package org.scrutiny.platform.store;

import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.descriptor.WrapperOptions;

/**
 * The table of a versioned entity and the history of that table: docs/decisions/0014. The history has the same columns and
 * holds the former states, each with the time at which the next one replaced it. Both are read by the same statements into
 * entities that no session manages.
 */
final class VersionedTable<E extends VersionedEntity> {
    private final Sql sql;
    private final Class<E> entityType;
    private final EntityPersister mapping;
    private final WrapperOptions options;
    private final TemporalTable table;
    private final String name;
    private final String history;
    private final String key;
    private final String columns;
    private final List<BasicValuedModelPart> attributes = new ArrayList<>();
    private final List<Integer> texts = new ArrayList<>();

    VersionedTable(Sql sql, Class<E> entityType, SessionFactoryImplementor sessions) {
        this.sql = sql;
        this.entityType = entityType;
        mapping = sessions.getMappingMetamodel().getEntityDescriptor(entityType);
        options = sessions.getWrapperOptions();
        name = entityType.getAnnotation(Table.class).name();
        table = new TemporalTable(name, "e");
        history = TemporalTable.history(name);
        key = id().getSelectionExpression();
        mapping.getAttributeMappings().forEach(attribute -> {
            BasicValuedModelPart basic = attribute.asBasicValuedModelPart();
            if (basic.getJdbcMapping().getJdbcJavaType().getJavaTypeClass() == String.class) {
                texts.add(attributes.size());
            }
            attributes.add(basic);
        });
        columns = Stream.concat(Stream.of(id()), attributes.stream())
                .map(SelectableMapping::getSelectionExpression)
                .collect(Collectors.joining(", "));
    }

    String name() {
        return name;
    }

    /** The key's column. */
    String key() {
        return key;
    }

    /**
     * The states as of a moment that meet the conditions.
     *
     * @param asOf null for now
     * @param order columns or expressions, separated by commas
     * @param rows the most rows; null for all
     */
    List<E> select(Where where, Instant asOf, String order, Integer rows) {
        List<E> found = new ArrayList<>();
        sql.readTogether(List.of(reading(where, asOf, order, rows, found::add)));
        return found;
    }

    /** The same as part of a larger read. */
    Sql.Reading<E> reading(Where where, Instant asOf, String order, Integer rows, Consumer<E> step) {
        TemporalTable.Query query =
                table.select(new TemporalTable.Selection(columns, List.of(), "", where), asOf, order, rows);
        return new Sql.Reading<>(query.sql(), query.values(), this::read, step);
    }

    RowCount count(Where where, Instant asOf) {
        TemporalTable.Query query = table.count(where, asOf);
        return RowCount.exact(
                sql.query(query.sql(), row -> row.getLong(1), query.values()).get(0));
    }

    /** Every state that meets the conditions, by key, oldest first. */
    List<E> selectStates(Where where) {
        return sql.query(
                "SELECT " + columns + " FROM ((" + states(name, where) + ") UNION ALL ("
                        + states(history, where.former()) + ")) e ORDER BY " + key + ", revision_number",
                this::read,
                Stream.concat(where.values().stream(), where.values().stream()).toList());
    }

    /** The former states that meet the conditions. */
    List<E> selectFormer(Where where) {
        return sql.query(states(history, where.former()), this::read, where.values());
    }

    /** Copies the current state of an entity to the history, unless another transaction has replaced it. */
    void supersede(VersionedEntity entity, Instant at) {
        Object id = keyOf(entity);
        int copied = sql.update(
                "INSERT INTO " + history + " (" + columns + ", superseded_at) SELECT " + columns
                        + ", CAST(? AS timestamp(6) with time zone) FROM " + name + " WHERE " + key
                        + " = ? AND revision_number = ? FOR UPDATE",
                at,
                id,
                entity.revisionNumber);
        if (copied > 0) {
            for (ChildTable child : entityType.getAnnotationsByType(ChildTable.class)) {
                sql.update(
                        "INSERT INTO " + TemporalTable.history(child.name()) + " (revision_number, " + child.key()
                                + ", "
                                + child.columns() + ") SELECT CAST(? AS integer), " + child.key() + ", "
                                + child.columns() + " FROM " + child.name() + " WHERE " + child.key() + " = ?",
                        entity.revisionNumber,
                        id);
            }
        }
    }

    /** Stores the texts of former states that were changed. */
    void rewriteFormer(List<E> changed) {
        String assignments = texts.stream()
                .map(i -> attributes.get(i).getSelectionExpression() + " = ?")
                .collect(Collectors.joining(", "));
        sql.batch(
                "UPDATE " + history + " SET " + assignments + " WHERE " + key + " = ? AND revision_number = ?",
                changed.stream().map(this::texts).toList());
    }

    private List<Object> texts(E entity) {
        Object[] state = mapping.getValues(entity);
        List<Object> values = new ArrayList<>();
        texts.forEach(i -> values.add(attributes.get(i).getJdbcMapping().convertToRelationalValue(state[i])));
        values.add(keyOf(entity));
        values.add(entity.revisionNumber);
        return values;
    }

    private String states(String of, Where where) {
        return "SELECT " + columns + " FROM " + of + " e WHERE " + where.sql();
    }

    private E read(ResultSet row) throws SQLException {
        Object[] state = new Object[attributes.size()];
        for (int i = 0; i < state.length; i++) {
            state[i] = value(attributes.get(i).getJdbcMapping(), row, i + 2);
        }
        E entity = entityType.cast(
                mapping.getRepresentationStrategy().getInstantiator().instantiate());
        mapping.setValues(entity, state);
        mapping.setIdentifier(entity, value(id().getJdbcMapping(), row, 1), null);
        return entity;
    }

    private Object value(JdbcMapping type, ResultSet row, int column) throws SQLException {
        return type.convertToDomainValue(type.getJdbcValueExtractor().extract(row, column, options));
    }

    private BasicValuedModelPart id() {
        return mapping.getIdentifierMapping().asBasicValuedModelPart();
    }

    private Object keyOf(VersionedEntity entity) {
        return mapping.getIdentifierMapping().getIdentifier(entity);
    }
}
