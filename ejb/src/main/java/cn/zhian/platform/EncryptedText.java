package cn.zhian.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a text column encrypted: {@code @Convert(converter = EncryptedText.class)} on a VARBINARY column. */
@Converter
public class EncryptedText implements AttributeConverter<String, byte[]> {
    @Override
    public byte[] convertToDatabaseColumn(String text) {
        return text == null ? null : PersonalData.configured().encrypt(text);
    }

    @Override
    public String convertToEntityAttribute(byte[] column) {
        return column == null ? null : PersonalData.configured().decryptText(column);
    }
}
