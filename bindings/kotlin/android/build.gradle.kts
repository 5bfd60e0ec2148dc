// The Android library: the Kotlin of ../src/main/kotlin, with the native library built for four ABIs. Needs the Android SDK with
// NDK r28 or later, Rust with the targets below, and cargo-ndk:
//
//   rustup target add aarch64-linux-android armv7-linux-androideabi x86_64-linux-android i686-linux-android
//   cargo install cargo-ndk
//   gradle assembleRelease

plugins {
    id("com.android.library") version "8.13.0"
    id("org.jetbrains.kotlin.android") version "2.2.20"
    id("maven-publish")
}

val root = projectDir.resolve("../../..")
val generatedKotlin = layout.buildDirectory.dir("generated/uniffi")
val libraries = layout.buildDirectory.dir("jniLibs")
val abis = listOf("arm64-v8a", "armeabi-v7a", "x86_64", "x86")
val oldestAndroid = 26

group = "pushurl"
version = "0.1.0"

android {
    namespace = "pushurl.android"
    compileSdk = 36

    defaultConfig {
        // The first version with java.time.
        minSdk = oldestAndroid
        consumerProguardFiles("consumer-rules.pro")
        ndk.abiFilters += abis
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_11
        targetCompatibility = JavaVersion.VERSION_11
    }

    sourceSets["main"].apply {
        kotlin.srcDirs("../src/main/kotlin", generatedKotlin)
        jniLibs.srcDirs(libraries)
    }

    publishing {
        singleVariant("release") {
            withSourcesJar()
        }
    }
}

kotlin {
    explicitApi()
    compilerOptions {
        jvmTarget.set(org.jetbrains.kotlin.gradle.dsl.JvmTarget.JVM_11)
        allWarningsAsErrors.set(true)
    }
}

dependencies {
    // The archive with JNA's native libraries for Android, which are aligned to 16 KB pages from 5.18 on.
    implementation("net.java.dev.jna:jna:5.18.1@aar")
}

val kotlinOfTheLibrary by tasks.registering(Exec::class) {
    description = "Generates the Kotlin that calls the native library."
    commandLine("../native.sh", "kotlin", generatedKotlin.get().asFile.path)
}

val librariesOfAbis by tasks.registering(Exec::class) {
    description = "Builds the native library for each ABI."
    workingDir = root
    // Apps need no policy files and no fast batches.
    commandLine(
        listOf("cargo", "ndk", "--platform", "$oldestAndroid", "--output-dir", libraries.get().asFile.path) +
            abis.flatMap { listOf("--target", it) } +
            listOf("build", "--profile", "phone") +
            listOf("--package", "pushurl-uniffi", "--no-default-features"),
    )
}

val pagesOfLibraries by tasks.registering(Exec::class) {
    description = "Fails if a library is not aligned to 16 KB pages."
    dependsOn(librariesOfAbis)
    commandLine("./check-pages.sh", libraries.get().asFile.path)
}

tasks.named("preBuild") {
    dependsOn(kotlinOfTheLibrary, librariesOfAbis, pagesOfLibraries)
}

publishing {
    publications {
        register<MavenPublication>("release") {
            artifactId = "pushurl-android"
            afterEvaluate { from(components["release"]) }
        }
    }
}
