/** A stranger's module that uses the library. */
module org.example.consumer {
    requires org.waystage.json;
    requires org.waystage.editions;
    requires org.waystage.registers;
    requires org.waystage.history;
    requires org.waystage.analysis;
    requires org.waystage.results;

    // Jackson builds the record of this module.
    opens org.example.consumer to
            tools.jackson.databind;
}
