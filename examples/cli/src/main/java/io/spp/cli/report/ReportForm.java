package io.spp.cli.report;

/** The forms in which {@code spp report} answers. */
enum ReportForm {
    /** For people. */
    TABLE,
    /** RFC 4180. */
    CSV,
    /** CSV for a Russian Excel. */
    EXCEL,
    /** One array. */
    JSON,
    /** One object per line. */
    NDJSON,
    /** A workbook. */
    XLSX
}
