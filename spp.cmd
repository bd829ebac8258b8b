@echo off
rem Starts the spp command; builds it first when it is missing or older than its sources.
rem JAVA_HOME chooses the JDK, SPP_JAVA_OPTS adds options of the JVM.
setlocal
set "SPP_ROOT=%~dp0"
set "SPP_JAR=%SPP_ROOT%examples\cli\target\spp.jar"

set "SPP_JAVA=java"
rem A JAVA_HOME set with quotes around it would end the ones below.
if defined JAVA_HOME set "SPP_JAVA=%JAVA_HOME:"=%\bin\java.exe"
"%SPP_JAVA%" --version >nul 2>nul
if errorlevel 1 goto no_java
set "SPP_JAVA_VERSION="
for /f "usebackq tokens=2 delims=. " %%v in (`""%SPP_JAVA%" --version"`) do if not defined SPP_JAVA_VERSION set "SPP_JAVA_VERSION=%%v"
if not defined SPP_JAVA_VERSION goto no_java
if %SPP_JAVA_VERSION% LSS 17 goto old_java

if not exist "%SPP_JAR%" goto build
if not exist "%SPP_ROOT%pom.xml" goto start
set "SPP_STALE="
for /f "usebackq" %%s in (`powershell -NoProfile -Command "$built = (Get-Item $env:SPP_JAR).LastWriteTimeUtc; Set-Location $env:SPP_ROOT; Get-ChildItem -Recurse -ErrorAction SilentlyContinue -Path pom.xml, .mvn, spp-*\pom.xml, spp-*\src\main, examples\server\pom.xml, examples\server\src\main, examples\cli\pom.xml, examples\cli\src\main | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1 | ForEach-Object { 'stale' }"`) do set "SPP_STALE=%%s"
if not defined SPP_STALE goto start

:build
echo spp: building examples\cli\target\spp.jar, once per change of the sources 1>&2
pushd "%SPP_ROOT%"
call mvnw.cmd -B -ntp -q -Dquick -DskipTests -pl examples/cli -am package 1>&2 <nul
set "SPP_BUILD=%errorlevel%"
popd
if not "%SPP_BUILD%"=="0" goto no_build

:start
rem The simulated demo runs for seconds: compiling it twice and collecting in parallel costs two cores more than it gives.
if /i not "%~1"=="demo" goto run
set "SPP_OWN_COUNTS="
for %%a in (%*) do if "%%~a"=="--counts" set "SPP_OWN_COUNTS=1"
if not defined SPP_OWN_COUNTS set "SPP_JAVA_OPTS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC %SPP_JAVA_OPTS%"

:run
rem The output is UTF-8 everywhere; the console must know.
chcp 65001 >nul
"%SPP_JAVA%" -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true %SPP_JAVA_OPTS% -jar "%SPP_JAR%" %*
exit /b %errorlevel%

:no_java
echo spp: "%SPP_JAVA%" does not run: install a JDK 17 or newer, or set JAVA_HOME to one 1>&2
exit /b 1

:old_java
echo spp: "%SPP_JAVA%" is Java %SPP_JAVA_VERSION%: set JAVA_HOME to a JDK 17 or newer 1>&2
exit /b 1

:no_build
echo spp: the build failed: see above 1>&2
exit /b 1
