/** The vocabulary of people counting, the service provider interfaces and the stores. */
module io.spp.core {
    requires transitive java.sql;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static org.jspecify;
}
