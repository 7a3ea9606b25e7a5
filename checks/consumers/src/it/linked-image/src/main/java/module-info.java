/** A program that reads, compares and counts editions. */
module org.example.image {
    requires org.waystage.editions;
    requires org.waystage.formats;
    requires org.waystage.history;
    requires org.waystage.json;
    requires org.waystage.results;
    requires org.waystage.tables;
}
