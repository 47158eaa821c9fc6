package cn.zhian.resident.boundary;

import java.time.LocalDate;
import java.util.Optional;

/** The full personal data of a resident (SE-2). */
public record DisclosedResident(
        long id,
        String name,
        DocumentType documentType,
        String documentNumber,
        Optional<String> phone,
        Optional<LocalDate> birthDate) {}
