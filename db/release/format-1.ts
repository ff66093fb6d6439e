/** The tables and views of release files of format 1, as they stand in those files. Nothing writes them any more. */
export const FORMAT_1_SCHEMA: readonly string[] = [
  `CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE cell (
  level INTEGER NOT NULL, number INTEGER NOT NULL,
  easting INTEGER NOT NULL, northing INTEGER NOT NULL, size_metres INTEGER NOT NULL,
  prior REAL NOT NULL, residents REAL NOT NULL,
  PRIMARY KEY (level, number)
) WITHOUT ROWID`,
  `CREATE TABLE measurement (
  id INTEGER PRIMARY KEY,
  family TEXT NOT NULL, feeling TEXT NOT NULL, slice TEXT,
  level INTEGER NOT NULL, size_metres INTEGER NOT NULL, variance_units2 INTEGER NOT NULL
)`,
  `CREATE TABLE map_count (
  measurement INTEGER NOT NULL, cell INTEGER NOT NULL, value_units INTEGER NOT NULL,
  PRIMARY KEY (measurement, cell)
) WITHOUT ROWID`,
  `CREATE TABLE place_count (
  feeling TEXT NOT NULL, number INTEGER NOT NULL, place TEXT NOT NULL, value_units INTEGER NOT NULL,
  PRIMARY KEY (feeling, number)
) WITHOUT ROWID`,
  `CREATE TABLE answer_count (
  table_number INTEGER NOT NULL, number INTEGER NOT NULL,
  question TEXT NOT NULL, row TEXT, answer TEXT NOT NULL,
  value_units INTEGER NOT NULL, variance_units2 INTEGER NOT NULL,
  PRIMARY KEY (table_number, number)
) WITHOUT ROWID`,
  `CREATE VIEW map_value AS
  SELECT family, feeling, slice, cell.level, easting, northing, cell.size_metres, value_units,
         value_units / 60.0 AS persons, sqrt(variance_units2) / 60.0 AS standard_error
  FROM map_count JOIN measurement ON measurement.id = map_count.measurement
  JOIN cell ON cell.level = measurement.level AND cell.number = map_count.cell`,
  `CREATE VIEW place_value AS SELECT feeling, place, value_units, value_units / 60.0 AS persons FROM place_count`,
  `CREATE VIEW answer_value AS
  SELECT question, row, answer, value_units, value_units / 60.0 AS persons,
         sqrt(variance_units2) / 60.0 AS standard_error
  FROM answer_count`,
];
