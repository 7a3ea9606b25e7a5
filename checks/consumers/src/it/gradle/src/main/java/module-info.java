/** A stranger's module, built by Gradle. */
module org.example.consumer {
    requires org.waystage.editions;
}
