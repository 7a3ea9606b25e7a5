@echo off
rem Starts the program in the Java runtime beside it; the script for Unix says why with these options. Large files change no options here.
"%~dp0java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -XX:SharedArchiveFile="%~dp0..\lib\waystage.jsa" %JAVA_OPTS% -jar "%~dp0..\lib\waystage.jar" %*
